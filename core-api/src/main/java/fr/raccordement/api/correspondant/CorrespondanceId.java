package fr.raccordement.api.correspondant;

/** How far all contacts were written to; there is one. */
public record CorrespondanceId() {

    @Override
    public String toString() {
        return "correspondance";
    }
}
