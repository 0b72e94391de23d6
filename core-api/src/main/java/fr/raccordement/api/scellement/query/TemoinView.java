package fr.raccordement.api.scellement.query;

import fr.raccordement.api.Texte;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A witness of the sealed log (C2SP tlog-witness).
 *
 * @param nom its name
 * @param taille how many events the largest checkpoint has that it cosigned
 * @param cosigneLe when it last cosigned
 * @param sansReponseDepuis since when it has not cosigned, though asked; null while it does
 * @param message why
 */
public record TemoinView(
        String nom,
        @Nullable Long taille,
        @Nullable Instant cosigneLe,
        @Nullable Instant sansReponseDepuis,
        @Nullable Texte message) {}
