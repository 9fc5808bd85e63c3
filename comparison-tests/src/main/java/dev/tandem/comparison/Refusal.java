package dev.tandem.comparison;

/**
 * A comparison that was not made, because an engine lacks a word of the experiment.
 *
 * @param comparison what was to be compared
 * @param reason what the engine said
 */
public record Refusal(Comparison comparison, String reason) {}
