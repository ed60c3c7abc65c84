import { encodeQR } from "qr";
import { nietBeschikbaar } from "../errors.ts";
import type { PdfBlock } from "../platform/pdf-document.ts";
import { renderPdf } from "../platform/render-pdf.ts";
import { TooMuchWaiting } from "../platform/shared-work.ts";
import { momenttekst, type Woorden } from "./woorden-rules.ts";

/** The name of what was signed, inside the PDF. */
export const bijlageNaam = "ontvangstbewijs.jws";

type Bewijs = { uitgever: string; afgegevenOp?: string | undefined; ontvangenOp: string };

/**
 * The proof on a page that a judge can read, with what was signed as an attachment. The page is for reading: what
 * counts is the attachment.
 * @throws Probleem 503 when too many are being made
 */
export async function makeBewijsPdf(bewijs: Bewijs, woorden: Woorden, jws: string): Promise<Uint8Array> {
  const made = bewijs.afgegevenOp ?? bewijs.ontvangenOp;
  const { titel, kern, delen, zegt, zegtNiet } = woorden;
  const controle = `${bewijs.uitgever}/controle`;
  const blocks: PdfBlock[] = [
    { kind: "title", text: titel },
    { kind: "text", text: kern },
    ...delen.flatMap(({ kop, paren }): PdfBlock[] => [
      { kind: "heading", text: kop },
      { kind: "pairs", pairs: paren },
    ]),
    { kind: "heading", text: "Wat zegt dit bewijs wel, en wat niet?" },
    ...[...zegt, ...zegtNiet].map((text): PdfBlock => ({ kind: "text", text })),
    { kind: "heading", text: "Zo controleert u dit bewijs" },
    {
      kind: "code",
      modules: qrOf(controle),
      alt: `QR-code naar de controlepagina: ${controle}`,
      beside: uitleg(controle),
    },
    {
      kind: "note",
      text: `Afgegeven op ${momenttekst(made)} door ${bewijs.uitgever}. Het bewijs staat als bijlage in dit bestand: ${bijlageNaam}.`,
    },
  ];
  const attachment = {
    name: bijlageNaam,
    media: "application/jose",
    description: "Het ondertekende ontvangstbewijs (JWS, PS256)",
    text: jws,
  };
  const spec = { title: titel, subject: kern, author: "Seinhuis", lang: "nl", made, blocks, attachment };
  return await renderPdf(spec).catch((error: unknown) => {
    throw error instanceof TooMuchWaiting ? nietBeschikbaar("bewijzen-vol") : error;
  });
}

const qrOf = (text: string): boolean[][] => encodeQR(text, "raw", { ecc: "medium", border: 2 });

const uitleg = (controle: string): string[] => [
  `1. Ga naar ${controle}, of richt de camera van uw telefoon op de code hiernaast.`,
  "2. Kies daar dit PDF-bestand. Een afdruk op papier is niet genoeg: in het bestand zit een digitale handtekening.",
  "3. De pagina zegt of het bewijs echt is, en laat zien wat erin staat. Vergelijk dat met deze bladzijde. Staat er iets anders? Dan geldt wat de pagina laat zien.",
];
