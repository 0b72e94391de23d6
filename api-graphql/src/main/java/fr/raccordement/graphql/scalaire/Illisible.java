package fr.raccordement.graphql.scalaire;

/** A scalar that cannot be read, and the code of its refusal. */
class Illisible extends RuntimeException {

    private final String code;

    Illisible(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
