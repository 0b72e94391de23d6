package fr.raccordement.api.habilitation;

import fr.raccordement.api.fiche.FicheKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * As what a structure is concerned by a thing, and so which of its users may read that thing: those
 * who hold any of these profiles there.
 */
public enum Partie {
    /** It files the issuer fiche. */
    EMETTEUR(Profil.RACCORDEMENT_CONSULTATION),
    /** It files the receiver fiche. */
    RECEPTEUR(Profil.RACCORDEMENT_CONSULTATION, Profil.EDI_RECEPTEUR_CONSULTATION),
    /** It is the third party that asks for the delegation (S-45). */
    TIERS(Profil.RACCORDEMENT_CONSULTATION, Profil.EDI_RECEPTEUR_CONSULTATION),
    /** It is the public entity that the delegation is asked of (S-13, S-52). */
    ENTITE(Profil.EDI_GESTION_CONSULTATION, Profil.ORGANISATION_MODIFICATION),
    /** It connects its software by API. */
    API(Profil.RACCORDEMENT_CONSULTATION),
    /** Its users and their habilitations are concerned. */
    ORGANISATION(Profil.ORGANISATION_MODIFICATION);

    private final Set<Profil> readers;

    Partie(Profil... readers) {
        this.readers = Set.of(readers);
    }

    /** As what the structure that files a fiche is concerned by it. */
    public static Partie filing(FicheKind kind) {
        return kind == FicheKind.RECEPTEUR ? RECEPTEUR : EMETTEUR;
    }

    /** As what a structure has to be concerned for its users to see what is asked for. */
    public static List<Partie> seeing(VisibleTo declared) {
        return List.of(declared.everyPartie() ? values() : declared.parties());
    }

    /** Whether whoever holds these profiles on the structure may read the thing. */
    public boolean isReadableWith(Collection<Profil> held) {
        return held.stream().anyMatch(profil -> readers.stream().anyMatch(profil::covers));
    }
}
