package fr.raccordement.api.habilitation;

import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_CONSULTATION;
import static fr.raccordement.api.habilitation.Profil.EDI_GESTION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.EDI_RECEPTEUR_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.ORGANISATION_MODIFICATION;
import static fr.raccordement.api.habilitation.Profil.RACCORDEMENT_MODIFICATION;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import fr.raccordement.api.structure.StructureType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A screen of the domain "Raccordements", under EDI or under API (S-11), open on a structure to
 * those of its users who hold what its operation needs (D-037).
 */
public enum Ecran implements Libelle {
    /** "Créer Fiche EDI Emetteur" (S-12). */
    EDI_CREER_FICHE_EMETTEUR(
            new Texte("Créer Fiche EDI Emetteur", "Create an EDI issuer fiche"),
            held -> holds(held, RACCORDEMENT_MODIFICATION)),
    /** "Créer fiche EDI Récepteur" (S-12, S-45). */
    EDI_CREER_FICHE_RECEPTEUR(
            new Texte("Créer fiche EDI Récepteur", "Create an EDI receiver fiche"),
            held -> holds(held, RACCORDEMENT_MODIFICATION, EDI_RECEPTEUR_MODIFICATION)),
    /** "Rechercher Fiche EDI" (S-12), of either kind. */
    EDI_RECHERCHER_FICHE(
            new Texte("Rechercher Fiche EDI", "Search EDI fiches"),
            held -> Partie.EMETTEUR.isReadableWith(held) || Partie.RECEPTEUR.isReadableWith(held)),
    /**
     * "Gérer les récepteurs de factures en EDI", on public structures only (S-13): to those who
     * look or who answer. Whoever was given to answer, and lacks the other profile that it takes
     * (S-52), would be refused whatever they do there (D-159).
     */
    EDI_GERER_RECEPTEURS(
            new Texte("Gérer les récepteurs de factures en EDI", "Manage EDI invoice receivers"),
            held ->
                    held.contains(EDI_GESTION_CONSULTATION)
                            || holds(held, EDI_GESTION_MODIFICATION, ORGANISATION_MODIFICATION)),
    /** "Gérer raccordement API" (S-14). */
    API_GERER_RACCORDEMENTS(
            new Texte("Gérer raccordement API", "Manage connections by API"),
            Partie.API::isReadableWith),
    /** "Déclarer un raccordement PISTE" (S-14). */
    API_DECLARER_PISTE(
            new Texte("Déclarer un raccordement PISTE", "Declare a PISTE connection"),
            held -> holds(held, RACCORDEMENT_MODIFICATION));

    private static final Set<Ecran> STARTING =
            Set.of(EDI_CREER_FICHE_EMETTEUR, EDI_CREER_FICHE_RECEPTEUR, API_DECLARER_PISTE);

    private final Texte libelle;
    private final Predicate<Collection<Profil>> open;

    Ecran(Texte libelle, Predicate<Collection<Profil>> open) {
        this.libelle = libelle;
        this.open = open;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }

    /**
     * Those open to whoever holds these profiles on a structure of this type.
     *
     * @param active whether the structure is; one that is not starts nothing (D-153)
     */
    public static List<Ecran> openTo(Collection<Profil> held, StructureType type, boolean active) {
        return Stream.of(values())
                .filter(it -> it.open.test(held))
                .filter(it -> active || !STARTING.contains(it))
                .filter(it -> it != EDI_GERER_RECEPTEURS || type == StructureType.PUBLIQUE)
                .toList();
    }

    private static boolean holds(Collection<Profil> held, Profil... needed) {
        return Profil.cover(held, List.of(needed));
    }
}
