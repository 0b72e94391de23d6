package fr.raccordement.api.texte;

/**
 * What people typed of one thing, but for fiches and connections, of which it goes with the
 * contacts.
 *
 * @param objet the identifier under which the thing is stored
 */
public record TextesId(String objet) {

    @Override
    public String toString() {
        return "textes-" + objet;
    }

    /** The key of what is typed once so many of them were destroyed. */
    public String cle(long destroyed) {
        return "textes/" + objet + "." + destroyed;
    }
}
