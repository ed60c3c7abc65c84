import { regieTeksten } from "./teksten-regie.ts";

/** Somebody as a list of people to choose from shows them: who is away today is said to be, and until when. */
export const naamMetAfwezig = (naam: string, tot: string | undefined): string =>
  tot === undefined ? naam : regieTeksten.naamAfwezig(naam, tot);
