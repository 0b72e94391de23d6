package fr.raccordement.query.avis;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.habilitation.Profil;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice while it is made of an event. */
final class AvisDraft {

    private final long position;
    private final long version;
    private final Instant at;
    private final String acteur;
    private String objetType = "";
    private String objetId = "";
    private List<String> structures = List.of();
    private @Nullable String motif;
    private @Nullable String cause;
    private @Nullable String utilisateur;
    private @Nullable Profil profil;
    private @Nullable Integer jours;
    private @Nullable String echeance;
    private @Nullable String sha256;
    private @Nullable List<Controle> raisons;

    AvisDraft(long position, long version, Instant at, String acteur) {
        this.position = position;
        this.version = version;
        this.at = at;
        this.acteur = acteur;
    }

    /**
     * @param type one of {@link AvisView#OBJETS}
     */
    AvisDraft about(String type, String id, String... sirets) {
        if (!AvisView.OBJETS.contains(type)) {
            throw new IllegalArgumentException(type + " is nothing that notices are about");
        }
        objetType = type;
        objetId = id;
        structures = List.of(sirets);
        return this;
    }

    AvisDraft because(@Nullable String why) {
        motif = why;
        return this;
    }

    AvisDraft causedBy(Enum<?> why) {
        cause = why.name();
        return this;
    }

    AvisDraft of(String login) {
        utilisateur = login;
        return this;
    }

    AvisDraft to(Profil what) {
        profil = what;
        return this;
    }

    AvisDraft ends(int days, Temporal when) {
        jours = days;
        echeance = when.toString();
        return this;
    }

    /** Of this certificate. */
    AvisDraft ofCertificate(String fingerprint) {
        sha256 = fingerprint;
        return this;
    }

    AvisDraft failing(List<Controle> checks) {
        raisons = checks;
        return this;
    }

    AvisDraft since(Instant when) {
        echeance = when.toString();
        return this;
    }

    /** The notice, addressed to these. */
    AvisState say(GenreAvis genre, String... cles) {
        return new AvisState(
                position,
                version,
                genre,
                objetType,
                objetId,
                structures,
                List.of(cles),
                at,
                acteur,
                motif,
                cause,
                utilisateur,
                profil,
                jours,
                echeance,
                sha256,
                raisons);
    }
}
