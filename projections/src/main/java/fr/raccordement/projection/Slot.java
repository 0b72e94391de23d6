package fr.raccordement.projection;

/** The two places of a view: while one answers, another generation is told into the other. */
public enum Slot {
    PREMIER(""),
    BIS("bis");

    private final String suffix;

    Slot(String suffix) {
        this.suffix = suffix;
    }

    /** The processing group that tells this place. */
    public String group(String vue) {
        return this == PREMIER ? vue : vue + "-" + suffix;
    }

    /** The collection of this place. */
    String collection(String name) {
        return this == PREMIER ? name : name + "_" + suffix;
    }

    public Slot other() {
        return this == PREMIER ? BIS : PREMIER;
    }
}
