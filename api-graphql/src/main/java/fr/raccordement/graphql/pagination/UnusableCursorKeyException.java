package fr.raccordement.graphql.pagination;

/** The key of cursors and links cannot be used; the program does not start. */
final class UnusableCursorKeyException extends IllegalStateException {

    private final String action;

    /**
     * @param sentence which key, and nothing of it
     * @param action what the operator may do
     */
    UnusableCursorKeyException(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    String action() {
        return action;
    }
}
