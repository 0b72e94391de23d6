package fr.raccordement.api.avis;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What a notice is about. Stored in the view of notices and asked for by name. */
public enum GenreAvis implements Libelle {
    /** A delegation is asked for. */
    DELEGATION_DEMANDEE(new Texte("Délégation demandée", "Delegation asked for")),
    /** It is accepted; it becomes active by itself. */
    DELEGATION_ACCEPTEE(new Texte("Délégation acceptée", "Delegation accepted")),
    /** It is accepted, and waits for something that nobody knows the end of. */
    DELEGATION_EN_ATTENTE(
            new Texte("Délégation acceptée, en attente", "Delegation accepted, waiting")),
    /** It is refused. */
    DELEGATION_REFUSEE(new Texte("Délégation refusée", "Delegation refused")),
    /** The request is taken back, or pointless. */
    DELEGATION_ANNULEE(new Texte("Demande de délégation annulée", "Delegation request cancelled")),
    /** The third party receives by it from now on. */
    DELEGATION_ACTIVEE(new Texte("Délégation activée", "Delegation activated")),
    /** Nobody receives by it for now. */
    DELEGATION_SUSPENDUE(new Texte("Délégation suspendue", "Delegation suspended")),
    /** What it rests on is in use again. */
    DELEGATION_REPRISE(new Texte("Délégation reprise", "Delegation resumed")),
    /** It is over. */
    DELEGATION_TERMINEE(new Texte("Délégation terminée", "Delegation ended")),
    /** A fiche waits for the operator. */
    FICHE_ENVOYEE(new Texte("Fiche envoyée", "Fiche sent")),
    /** The operator sent a fiche back. */
    FICHE_RETOURNEE(new Texte("Fiche à corriger", "Fiche sent back")),
    /** A fiche is in use. */
    FICHE_ACTIVEE(new Texte("Fiche activée", "Fiche activated")),
    /** A revision waits for the operator. */
    REVISION_ENVOYEE(new Texte("Mise à jour envoyée", "Revision sent")),
    /** The operator sent a revision back. */
    REVISION_RETOURNEE(new Texte("Mise à jour à corriger", "Revision sent back")),
    /** The content of a revision is in use. */
    REVISION_APPLIQUEE(new Texte("Mise à jour appliquée", "Revision applied")),
    /** A fiche is closed. */
    FICHE_DESACTIVEE(new Texte("Fiche désactivée", "Fiche deactivated")),
    /** A fiche is open again. */
    FICHE_REACTIVEE(new Texte("Fiche réactivée", "Fiche reactivated")),
    /** The period of a fiche ends soon. */
    VALIDITE_BIENTOT_FINIE(new Texte("Fin de validité proche", "Period ending soon")),
    /** A certificate in use, or its chain, expires soon. */
    CERTIFICAT_BIENTOT_EXPIRE(new Texte("Certificat bientôt expiré", "Certificate expiring soon")),
    /** A certificate in use, or of a revision, is trusted no longer. */
    CONFIANCE_PERDUE(
            new Texte("Certificat qui n'est plus de confiance", "Certificate no longer trusted")),
    /** It is trusted again. */
    CONFIANCE_RETROUVEE(
            new Texte("Certificat de nouveau de confiance", "Certificate trusted again")),
    /** Somebody asks to belong to a structure. */
    RATTACHEMENT_DEMANDE(new Texte("Rattachement demandé", "Rattachement asked for")),
    /** They do. */
    RATTACHEMENT_VALIDE(new Texte("Rattachement validé", "Rattachement accepted")),
    /** They do not. */
    RATTACHEMENT_REFUSE(new Texte("Rattachement refusé", "Rattachement refused")),
    /** They do no more for the time being. */
    RATTACHEMENT_DESACTIVE(new Texte("Rattachement désactivé", "Rattachement deactivated")),
    /** They do again. */
    RATTACHEMENT_REACTIVE(new Texte("Rattachement réactivé", "Rattachement reactivated")),
    /** They do no more. */
    RATTACHEMENT_SUPPRIME(new Texte("Rattachement supprimé", "Rattachement removed")),
    /** Somebody asks for a profile. */
    HABILITATION_DEMANDEE(new Texte("Habilitation demandée", "Habilitation asked for")),
    /** They hold it. */
    HABILITATION_ACCORDEE(new Texte("Habilitation accordée", "Habilitation granted")),
    /** They do not get it. */
    HABILITATION_REFUSEE(new Texte("Habilitation refusée", "Habilitation refused")),
    /** They hold it no more. */
    HABILITATION_RETIREE(new Texte("Habilitation retirée", "Habilitation taken back")),
    /** Somebody is the principal manager of a structure. */
    GESTION_CONFIEE(new Texte("Gestion principale confiée", "Principal management entrusted")),
    /** Somebody no longer is. */
    GESTION_RETIREE(new Texte("Gestion principale retirée", "Principal management passed on")),
    /** The password of a technical account expires soon. */
    MOT_DE_PASSE_BIENTOT_EXPIRE(new Texte("Mot de passe bientôt expiré", "Password expiring soon")),
    /** Nothing is sent to a webhook any more. */
    WEBHOOK_DESACTIVE(new Texte("Webhook désactivé", "Webhook disabled")),
    /** A fiche or its revision waits for the operator for too long. */
    EXAMEN_EN_RETARD(new Texte("Examen en retard", "Examination late")),
    /** The file that somebody asked for is there. */
    EXPORT_PRET(new Texte("Export prêt", "Export ready")),
    /** There will be none. */
    EXPORT_ECHOUE(new Texte("Export échoué", "Export failed")),
    /** The program could not handle some events. */
    LETTRES_MORTES(new Texte("Événements en échec", "Events that failed")),
    /** The stored events are no longer those that were sealed. */
    SCELLEMENT_ROMPU(new Texte("Scellement rompu", "Seal broken"));

    private final Texte libelle;

    GenreAvis(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }

    /** Whether structures are told of it, rather than only the operator or one person. */
    public boolean concernsStructures() {
        return switch (this) {
            case EXAMEN_EN_RETARD, EXPORT_PRET, EXPORT_ECHOUE, LETTRES_MORTES, SCELLEMENT_ROMPU ->
                    false;
            default -> true;
        };
    }
}
