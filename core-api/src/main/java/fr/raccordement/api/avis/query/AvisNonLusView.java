package fr.raccordement.api.avis.query;

import fr.raccordement.api.avis.GenreAvis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many notices somebody has not read.
 *
 * @param nombre how many
 * @param complet whether all were counted; false where there are more than are counted
 * @param dernier the position of the newest notice, read or not; null without any
 * @param detail the same by structure and kind; a notice that concerns two structures of the viewer
 *     counts for both
 */
public record AvisNonLusView(
        int nombre, boolean complet, @Nullable Long dernier, List<Nombre> detail) {

    /**
     * @param structure SIRET
     * @param genre what they are about
     * @param nombre how many
     */
    public record Nombre(String structure, GenreAvis genre, int nombre) {}
}
