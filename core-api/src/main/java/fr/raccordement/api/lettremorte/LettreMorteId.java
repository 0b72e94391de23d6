package fr.raccordement.api.lettremorte;

/**
 * What happened to one thing, as one processing group handles it.
 *
 * @param groupe the processing group; no slash is in its name
 * @param objet identifier of the aggregate, as events are stored under it
 */
public record LettreMorteId(String groupe, String objet) {

    @Override
    public String toString() {
        return "lettre-morte-" + groupe + "/" + objet;
    }
}
