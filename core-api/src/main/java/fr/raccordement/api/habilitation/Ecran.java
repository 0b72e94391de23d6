package fr.raccordement.api.habilitation;

import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_MODIFICATION;

import fr.raccordement.api.structure.StructureType;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A screen of the domain "Raccordements", under EDI or under API (S-11), open on a structure to
 * those of its users who hold what its operation needs (D-037).
 */
public enum Ecran {
    /** "Créer Fiche EDI Emetteur" (S-12). */
    EDI_CREER_FICHE_EMETTEUR(held -> holds(held, RACCORDEMENT_MODIFICATION)),
    /** "Créer fiche EDI Récepteur" (S-12, S-45). */
    EDI_CREER_FICHE_RECEPTEUR(
            held -> holds(held, RACCORDEMENT_MODIFICATION, EDI_RECEPTEUR_MODIFICATION)),
    /** "Rechercher Fiche EDI" (S-12), of either kind. */
    EDI_RECHERCHER_FICHE(
            held -> Partie.EMETTEUR.isReadableWith(held) || Partie.RECEPTEUR.isReadableWith(held)),
    /** "Gérer les récepteurs de factures en EDI", on public structures only (S-13). */
    EDI_GERER_RECEPTEURS(held -> holds(held, EDI_GESTION_CONSULTATION)),
    /** "Gérer raccordement API" (S-14). */
    API_GERER_RACCORDEMENTS(Partie.API::isReadableWith),
    /** "Déclarer un raccordement PISTE" (S-14). */
    API_DECLARER_PISTE(held -> holds(held, RACCORDEMENT_MODIFICATION));

    private final Predicate<Collection<Profil>> open;

    Ecran(Predicate<Collection<Profil>> open) {
        this.open = open;
    }

    /** Those open to whoever holds these profiles on a structure of this type. */
    public static List<Ecran> openTo(Collection<Profil> held, StructureType type) {
        return Stream.of(values())
                .filter(it -> it.open.test(held))
                .filter(it -> it != EDI_GERER_RECEPTEURS || type == StructureType.PUBLIQUE)
                .toList();
    }

    private static boolean holds(Collection<Profil> held, Profil... needed) {
        return Profil.cover(held, List.of(needed));
    }
}
