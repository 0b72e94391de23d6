package fr.raccordement.api.avis;

/**
 * What one person has read of their notices.
 *
 * @param utilisateur login
 */
public record LectureAvisId(String utilisateur) {

    @Override
    public String toString() {
        return "lecture-avis-" + utilisateur;
    }
}
