/** Days of laws and associations. */
export const OF_HISTORY =
  /(?<!\p{L})(?:lag\p{L}{0,4}|förordning\p{L}*|trädde|träder|bilda\p{L}*|grunda\p{L}*|byggd\p{L}*|invig\p{L}*|stifta\p{L}*|inför\p{L}*|gäller|förbund\p{L}*|paragraf\p{L}*|avtal\p{L}*|register\p{L}*)(?!\p{L})/u;
/** A matter's day stands right behind these. */
export const ABOUT_MATTER =
  /(?:sedan|fr\.?o\.?m\.?|from|tom|t\.?o\.?m\.?|till|beslut(?:et|ad|ade)?|avslag|ansök\p{L}*|datum|daterad?|inkom\p{L}*|möte(?:t)?|per|(?<!\p{L}(?:n|r|a) (?:är|e) |(?<!\p{L})(?:mor|far|mam|pap)\p{L}{0,5} )från|mellan|efter|före|giltig\p{L}*|uppdat\p{L}*|intyg\p{L}*|sjukskr\p{L}*|arbetslös|inskriven|anst\p{L}*|överklag\p{L}*|dnr|började|slutade|start(?:ade)?|upphör\p{L}*|utredn\p{L}*|(?<!ung)dom|kl|period(?:en)?|arbetade|jobbade|kom|flyttade|gifta|skilda|senast|uppföljn\p{L}*)[\s:.,]*(?:den )?$/u;
