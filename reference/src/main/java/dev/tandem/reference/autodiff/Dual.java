package dev.tandem.reference.autodiff;

/**
 * {@code value + slope e} with {@code e^2 = 0}: a number and how fast it moves. Source: course G14
 * (S4), forward mode.
 *
 * @param value the number
 * @param slope its derivative along the direction of the pass
 * @param <N> the numbers of both
 */
public record Dual<N>(N value, N slope) {}
