// The words of merchants' affiliate programmes in English.
import { plural } from "../../format";
import type { Affiliation } from "./fr";

const words: Affiliation = {
  programme: {
    about: "What those who sell for you earn.", begin: "Open the programme", partners: "Partners", applications: "Applications", look: "See", standing: "State", active: "Open", paused: "Paused", closed: "Closed", description: "Description", descriptionHelp: "Influencers read it before they apply.", kind: "Commission", flat: "Fixed amount", sale: "For a sale",
    lead: "For a registration", leadHelp: "Of a new customer.", click: "For a click", window: "Bought after the click", windowHelp: "Later sales are not credited.", holding: "Approved after", holdingHelp: "The time for returns.", days: "days", code: "Partners’ codes", codeHelp: "What they may take off. Empty, no codes.", minimum: "Least payout", banned: "Refused sites", bannedHelp: "One host a line: their clicks do not count.",
    atOnce: "Accept every application at once", atOnceHelp: "Otherwise you decide one by one.",
    repeat: "Returning buyers", repeatHelp: "Part of the commission for later orders of the same buyer, in % and by month, never rising: 50 25 10.", repeatBad: "Numbers from 0 to 100 that never rise, such as 50 25 10.", excludedCollections: "Collections without commission", excludedProducts: "Products without commission",
    groups: "Groups", groupsHelp: "Other terms for some partners, whom you put into a group on their card.", noGroups: "No groups", newGroup: "New group", groupName: "Name of the group", groupBegin: "Create the group", groupTaken: "A group has this name already.", removeGroup: (name) => `Delete ${name}`, removeGroupHelp: "Its partners are back on the programme’s terms.", removeGroupDo: "Delete the group", groupGone: (name) => `Group ${name} deleted.`, noTerms: "as the programme",
  },
  partners: {
    about: "Those who share your products, and those who would like to.", none: "No partners", noneHelp: "Open your programme: influencers find it in their studio.", approve: "Accept", refuse: "Refuse", suspend: "Suspend", terms: "Terms", applied: "Applied on", due: "Commissions",
    done: { approve: (name) => `${name} is a partner.`, refuse: (name) => `Application of ${name} refused.`, suspend: (name) => `${name} is suspended.` },
    group: "Group", noGroup: "None", gone: (name) => `${name} (deleted)`, own: "Terms of their own", ownHelp: "What is empty is the group’s, or the programme’s.", same: "Unchanged",
  },
  counted: { view: "Show", yes: "Commissions", no: "Not counted" },
  refused: {
    title: "What was not counted, and why", about: (days) => plural(days, { one: "Kept for # day.", other: "Kept for # days." }), none: "Nothing was refused", noneHelp: "Sales and registrations that a link or code led to, and that were not counted.", nobody: "No known partner",
    why: { duplicate_order: "counted before", programme_paused: "programme paused or closed", excluded_product: "products without commission", window_over: "too long after the click", not_approved: "the influencer was no partner", bot: "click of a program, not a person", banned_source: "click from a refused site", self_referral: "the influencer is the buyer", repeated: "repeated click", nothing_to_pay: "nothing is paid for this" },
  },
  judge: {
    about: "Those of all merchants, latest first.", fraud: "It is fraud", keep: "Keep it", fraudOf: (name) => `Refuse a commission of ${name}?`, keepOf: (name) => `Keep a commission of ${name}?`, fraudHelp: "Nothing is due any more. What was paid already is taken off the next statement.", keepHelp: "It goes on; the merchant can no longer refuse it.",
    reason: "Reason", reasonHelp: "Kept with the decision, read by the marketplace only.", done: { fraud: "Commission refused as fraud.", keep: "Commission kept." }, said: { fraud: (day) => `Refused as fraud on ${day}`, keep: (day) => `Kept on ${day}` }, byMerchant: "by the merchant", byMarket: "by the marketplace",
    only: (name) => `Only ${name}`, drop: (name) => `No longer filter by ${name}`, none: "No commissions", noneHelp: "None fits these filters.",
  },
  account: { to: (last) => `account …${last}`, former: (last) => `still goes to the former account …${last}: write to us to have it withdrawn` },
  goods: { pick: "Choose collections", find: "Find one of your products", none: "No product found", add: (name) => `Add ${name}`, drop: (name) => `Remove ${name}`, chosen: (n) => plural(n, { one: "# product chosen", other: "# products chosen" }), most: "200 at most." },
};

export default words;
