package fr.raccordement.bench;

import java.util.Arrays;

/** Measures in order, lowest first. */
record Figures(double[] sorted) {

    static Figures of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /** The smallest measure that this share of all does not exceed. */
    double percentile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    double median() {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double min() {
        return sorted[0];
    }

    double max() {
        return sorted[sorted.length - 1];
    }
}
