package fr.raccordement.projection;

/**
 * The two slots of a view, as in a blue/green deployment: while one answers queries, another
 * generation is projected into the other. Plans are stored with the names of the constants (D-065).
 */
public enum Slot {
    PREMIER(""),
    BIS("bis");

    private final String suffix;

    Slot(String suffix) {
        this.suffix = suffix;
    }

    /** The processing group that projects into this slot. */
    public String group(String view) {
        return this == PREMIER ? view : view + "-" + suffix;
    }

    /** The collection of this slot. */
    String collection(String name) {
        return this == PREMIER ? name : name + "_" + suffix;
    }

    public Slot other() {
        return this == PREMIER ? BIS : PREMIER;
    }
}
