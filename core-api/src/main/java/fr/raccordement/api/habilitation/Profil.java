package fr.raccordement.api.habilitation;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import java.util.Collection;

/**
 * What a user may do on behalf of one structure (domain.md section 6). To modify is to consult as
 * well (D-033).
 */
public enum Profil implements Libelle {
    RACCORDEMENT_CONSULTATION(
            new Texte("Raccordement consultation", "Raccordement consultation"),
            new Texte(
                    "Consulter les fiches et les raccordements API.",
                    "Read fiches and connections by API.")),
    RACCORDEMENT_MODIFICATION(
            new Texte("Raccordement modification", "Raccordement modification"),
            new Texte(
                    "Créer, remplir et soumettre les fiches ; déclarer les raccordements API.",
                    "Create, fill in and submit fiches; declare connections by API.")),
    EDI_RECEPTEUR_CONSULTATION(
            new Texte("Edi_recepteur Consultation", "Edi_recepteur Consultation"),
            new Texte(
                    "Consulter les fiches EDI récepteur et les demandes de délégation faites.",
                    "Read receiver fiches and the delegations asked for.")),
    EDI_RECEPTEUR_MODIFICATION(
            new Texte("Edi_recepteur Modification", "Edi_recepteur Modification"),
            new Texte(
                    "Créer les fiches EDI récepteur et demander des délégations.",
                    "File receiver fiches and ask for delegations.")),
    EDI_GESTION_CONSULTATION(
            new Texte("edi_gestion_consultation", "edi_gestion_consultation"),
            new Texte(
                    "Consulter les demandes de délégation reçues ; aussi écrit «"
                            + " edi-recepteur-gestion consultation ».",
                    "Read the delegation requests received; also spelled \"edi-recepteur-gestion"
                            + " consultation\".")),
    EDI_GESTION_MODIFICATION(
            new Texte("edi_gestion_modification", "edi_gestion_modification"),
            new Texte(
                    "Gérer les récepteurs de factures en EDI ; aussi écrit « edi-recepteur-gestion"
                            + " modification ».",
                    "Manage who receives invoices in EDI; also spelled \"edi-recepteur-gestion"
                            + " modification\".")),
    ORGANISATION_MODIFICATION(
            new Texte("Organisation modification", "Organisation modification"),
            new Texte(
                    "Gérer la structure, ses utilisateurs et leurs habilitations : profil"
                            + " Gestionnaire.",
                    "Manage the structure, its users and their habilitations: the Gestionnaire"
                            + " profile."));

    private static final String CONSULTATION = "_CONSULTATION";
    private static final String MODIFICATION = "_MODIFICATION";

    private final Texte libelle;
    private final Texte explication;

    Profil(Texte libelle, Texte explication) {
        this.libelle = libelle;
        this.explication = explication;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }

    @Override
    public Texte explication() {
        return explication;
    }

    /** Whether holding this profile is holding the other. */
    public boolean covers(Profil other) {
        return this == other
                || other.name().endsWith(CONSULTATION)
                        && name().equals(other.name().replace(CONSULTATION, MODIFICATION));
    }

    /** Whether holding these profiles is holding all of the others. */
    public static boolean cover(Collection<Profil> held, Collection<Profil> needed) {
        return needed.stream().allMatch(need -> held.stream().anyMatch(it -> it.covers(need)));
    }
}
