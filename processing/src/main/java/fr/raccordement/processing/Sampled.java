package fr.raccordement.processing;

/**
 * What is measured every now and then, by one thread for all, and told as often as anybody asks: so
 * a scrape of the metrics asks no store (D-227).
 */
@FunctionalInterface
public interface Sampled {

    /** Measures; what fails tells nothing until the next time. */
    void sample(Readings readings);

    /** What takes the values of one sample. */
    @FunctionalInterface
    interface Readings {

        /**
         * One value.
         *
         * @param name of the metric, with dots; always with the same names of labels
         * @param description what it is, with its unit
         * @param labels names and values by turns; the values are few
         */
        void tell(String name, String description, double value, String... labels);
    }
}
