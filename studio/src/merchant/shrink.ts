// Photos are made smaller in the browser before they are sent: a telephone's are larger than any page shows, and where they were
// taken stays with who took them.

/** The longest side that is kept, pixels: twice what the shop's widest page shows. */
const SIDE = 1600;
/** What the API takes as it is. */
const TAKEN = ["image/jpeg", "image/png", "image/webp"];
/** What is small enough not to be touched, bytes. */
const LIGHT = 600_000;

/** The photo as it is sent, turned as its camera said; the file itself when it is small, or when the browser cannot read it. */
export async function shrink(file: File): Promise<Blob> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return file;
  }
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  try {
    if (scale === 1 && file.size <= LIGHT && TAKEN.includes(file.type)) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext("2d");
    if (!pen) return file;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const made = (type: string) => new Promise<Blob | null>((give) => canvas.toBlob(give, type, 0.86));
    let small = await made("image/webp");
    if (small?.type !== "image/webp") {
      // this browser writes no WebP: JPEG knows no transparency, so there is paper behind it
      pen.globalCompositeOperation = "destination-over";
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      small = await made("image/jpeg");
    }
    const better = small && (scale < 1 || small.size < file.size || !TAKEN.includes(file.type));
    return better ? small! : file;
  } finally {
    picture.close();
  }
}
