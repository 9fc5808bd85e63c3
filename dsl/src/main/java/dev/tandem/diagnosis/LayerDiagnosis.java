package dev.tandem.diagnosis;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one layer does with a batch and with its gradient.
 *
 * @param node its name
 * @param units number of values that it makes of one sample
 * @param gradient {@code |dC/db|}, the norm of the derivative of the objective by its biases (beta
 *     of a batch normalization); none for a layer without any, and for one whose biases a batch
 *     normalization takes away again
 * @param saturated share of its values that are at one of the two ends of its activation, as a
 *     sigmoid beyond -5 and 5; none where there are no two ends
 * @param dead how many of its units give 0 for every sample; none unless its activation is a
 *     rectifier
 */
public record LayerDiagnosis(
    String node, int units, OptionalDouble gradient, OptionalDouble saturated, OptionalInt dead) {}
