/* Metrics of a Belarusian or Russian text: Wagtail would count its reading time at an English speed, and its
   measure of readability, the share of words of more than six letters, calls nearly every such text complex. */
document.addEventListener("w-preview:content", (event) => {
  const { content, metrics } = event.detail;
  const language = (content.lang || "").split("-")[0];
  if (language !== "be" && language !== "ru") return;
  // Words in a minute, measured with standard texts in Russian; nobody has measured Belarusian, which is as long.
  metrics.readingTime = Math.max(1, Math.round(metrics.wordCount / 184));
  metrics.readabilityScore = "–";
});
