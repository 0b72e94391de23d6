package fr.raccordement.query.avis;

import fr.raccordement.api.DayInWords;
import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.comptetechnique.MotDePasse;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.webhook.CauseDesactivation;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says a notice in words, from its data: no personal data but the logins of those concerned. */
final class AvisPhrase {

    private static final Pattern BEGINS_WITH_VOWEL = Pattern.compile("(?iu)[aeiouœæ]");

    private final AvisState avis;
    private final Map<String, String> noms;

    private AvisPhrase(AvisState avis, Map<String, String> noms) {
        this.avis = avis;
        this.noms = noms;
    }

    /**
     * @param noms what the structures are called
     */
    static Texte of(AvisState avis, Map<String, String> noms) {
        return new AvisPhrase(avis, noms).phrase();
    }

    private Texte phrase() {
        return switch (avis.genre()) {
            case DELEGATION_DEMANDEE ->
                    new Texte(
                            tiers() + " demande à recevoir les factures " + de(entite()) + ".",
                            tiers() + " asks to receive the invoices of " + entite() + ".");
            case DELEGATION_ACCEPTEE ->
                    new Texte(
                            entite() + " a accepté " + que(tiers()) + " reçoive ses factures.",
                            entite() + " accepted that " + tiers() + " receives its invoices.");
            case DELEGATION_EN_ATTENTE ->
                    new Texte(
                            entite()
                                    + " a accepté "
                                    + que(tiers())
                                    + " reçoive ses factures, une fois la fiche activée.",
                            entite()
                                    + " accepted that "
                                    + tiers()
                                    + " receives its invoices, once the fiche is activated.");
            case DELEGATION_REFUSEE ->
                    because(
                            entite() + " a refusé " + que(tiers()) + " reçoive ses factures",
                            entite() + " refused that " + tiers() + " receives its invoices");
            case DELEGATION_ANNULEE ->
                    because(
                            "La demande "
                                    + de(tiers())
                                    + " de recevoir les factures "
                                    + de(entite())
                                    + " est annulée : "
                                    + fin().fr(),
                            "The request of "
                                    + tiers()
                                    + " to receive the invoices of "
                                    + entite()
                                    + " is cancelled: "
                                    + fin().en());
            case DELEGATION_ACTIVEE ->
                    new Texte(
                            tiers() + " reçoit désormais les factures " + de(entite()) + ".",
                            tiers() + " receives the invoices of " + entite() + " from now on.");
            case DELEGATION_SUSPENDUE -> {
                var cause = CauseDeSuspension.valueOf(cause()).libelle();
                yield because(
                        tiers()
                                + " ne reçoit plus les factures "
                                + de(entite())
                                + " pour le moment : "
                                + small(cause.fr()),
                        tiers()
                                + " does not receive the invoices of "
                                + entite()
                                + " for now: "
                                + small(cause.en()));
            }
            case DELEGATION_REPRISE ->
                    new Texte(
                            "La délégation " + de(entite()) + " à " + tiers() + " a repris.",
                            "The delegation of " + entite() + " to " + tiers() + " has resumed.");
            case DELEGATION_TERMINEE ->
                    because(
                            "La délégation "
                                    + de(entite())
                                    + " à "
                                    + tiers()
                                    + " est terminée : "
                                    + fin().fr(),
                            "The delegation of "
                                    + entite()
                                    + " to "
                                    + tiers()
                                    + " is over: "
                                    + fin().en());
            case FICHE_ENVOYEE -> fiche("attend l'examen de l'AIFE", "waits for examination");
            case FICHE_RETOURNEE ->
                    because(
                            ofFiche() + " est à corriger",
                            theFiche() + " was sent back for correction");
            case FICHE_ACTIVEE -> fiche("est activée", "is activated");
            case REVISION_ENVOYEE ->
                    new Texte(
                            "La mise à jour de la fiche "
                                    + ficheDe()
                                    + " attend l'examen de l'AIFE.",
                            "The revision of the fiche " + ficheOf() + " waits for examination.");
            case REVISION_RETOURNEE ->
                    because(
                            "La mise à jour de la fiche " + ficheDe() + " est à corriger",
                            "The revision of the fiche "
                                    + ficheOf()
                                    + " was sent back for correction");
            case REVISION_APPLIQUEE ->
                    new Texte(
                            "La mise à jour de la fiche " + ficheDe() + " est appliquée.",
                            "The revision of the fiche " + ficheOf() + " is applied.");
            case FICHE_DESACTIVEE ->
                    because(ofFiche() + " est désactivée", theFiche() + " is deactivated");
            case FICHE_REACTIVEE -> fiche("est réactivée", "is activated again");
            case VALIDITE_BIENTOT_FINIE ->
                    fiche(
                            "est valide jusqu'au " + day().fr() + " inclus",
                            "is valid until " + day().en() + " included");
            case CERTIFICAT_BIENTOT_EXPIRE ->
                    certificat("expire le " + day().fr(), "expires on " + day().en());
            case CONFIANCE_PERDUE -> certificat("n'est plus de confiance", "is no longer trusted");
            case CONFIANCE_RETROUVEE ->
                    certificat("est de nouveau de confiance", "is trusted again");
            case RATTACHEMENT_DEMANDE ->
                    new Texte(
                            user() + " demande à être rattaché à " + structure() + ".",
                            user() + " asks to belong to " + structure() + ".");
            case RATTACHEMENT_VALIDE ->
                    new Texte(
                            user() + " est rattaché à " + structure() + ".",
                            user() + " belongs to " + structure() + ".");
            case RATTACHEMENT_REFUSE ->
                    because(
                            "Le rattachement " + de(user()) + " à " + structure() + " est refusé",
                            "The rattachement of " + user() + " to " + structure() + " is refused");
            case RATTACHEMENT_DESACTIVE ->
                    because(
                            "Le rattachement "
                                    + de(user())
                                    + " à "
                                    + structure()
                                    + " est désactivé",
                            "The rattachement of "
                                    + user()
                                    + " to "
                                    + structure()
                                    + " is deactivated");
            case RATTACHEMENT_REACTIVE ->
                    new Texte(
                            "Le rattachement "
                                    + de(user())
                                    + " à "
                                    + structure()
                                    + " est réactivé.",
                            "The rattachement of "
                                    + user()
                                    + " to "
                                    + structure()
                                    + " is active again.");
            case RATTACHEMENT_SUPPRIME ->
                    because(
                            user() + " n'est plus rattaché à " + structure(),
                            user() + " does not belong to " + structure() + " any more");
            case HABILITATION_DEMANDEE ->
                    new Texte(
                            user() + " demande " + profil().fr() + " sur " + structure() + ".",
                            user() + " asks for " + profil().en() + " on " + structure() + ".");
            case HABILITATION_ACCORDEE ->
                    new Texte(
                            user() + " a obtenu " + profil().fr() + " sur " + structure() + ".",
                            user() + " was granted " + profil().en() + " on " + structure() + ".");
            case HABILITATION_REFUSEE ->
                    because(
                            user() + " n'a pas obtenu " + profil().fr() + " sur " + structure(),
                            user() + " was refused " + profil().en() + " on " + structure());
            case HABILITATION_RETIREE ->
                    because(
                            user() + " n'a plus " + profil().fr() + " sur " + structure(),
                            user() + " no longer holds " + profil().en() + " on " + structure());
            case GESTION_CONFIEE ->
                    new Texte(
                            user() + " est gestionnaire principal " + de(structure()) + ".",
                            user() + " is the principal manager of " + structure() + ".");
            case GESTION_RETIREE ->
                    because(
                            user() + " n'est plus gestionnaire principal " + de(structure()),
                            user() + " is no longer the principal manager of " + structure());
            case MOT_DE_PASSE_BIENTOT_EXPIRE ->
                    new Texte(
                            "Le mot de passe du compte technique "
                                    + de(structure())
                                    + " expire le "
                                    + day().fr()
                                    + ".",
                            "The password of the technical account of "
                                    + structure()
                                    + " expires on "
                                    + day().en()
                                    + ".");
            case EXAMEN_EN_RETARD ->
                    new Texte(
                            ofFiche() + " attend l'examen de l'AIFE depuis le " + day().fr() + ".",
                            theFiche() + " waits for examination since " + day().en() + ".");
            case EXPORT_PRET ->
                    export("L'export demandé est prêt", "The export asked for is ready");
            case EXPORT_ECHOUE ->
                    export("L'export demandé a échoué", "The export asked for failed");
            case LETTRES_MORTES ->
                    new Texte(
                            "Le groupe "
                                    + avis.objetId()
                                    + " n'a pas pu traiter des événements, qui attendent.",
                            "The group "
                                    + avis.objetId()
                                    + " could not handle some events, which wait.");
            case SCELLEMENT_ROMPU ->
                    new Texte(
                            "Le scellement "
                                    + avis.objetId()
                                    + " est rompu : les événements ne sont plus ceux qui ont été"
                                    + " scellés.",
                            "The seal "
                                    + avis.objetId()
                                    + " is broken: the events are no longer those that were"
                                    + " sealed.");
            case WEBHOOK_DESACTIVE -> {
                var cause = CauseDesactivation.valueOf(cause()).libelle();
                yield because(
                        "Le webhook "
                                + avis.objetId()
                                + " "
                                + de(structure())
                                + " est désactivé : "
                                + small(cause.fr()),
                        "The webhook "
                                + avis.objetId()
                                + " of "
                                + structure()
                                + " is disabled: "
                                + small(cause.en()));
            }
        };
    }

    private Texte export(String fr, String en) {
        var what = ExportObjet.valueOf(cause()).libelle();
        return new Texte(fr + " : " + small(what.fr()) + ".", en + ": " + small(what.en()) + ".");
    }

    private Texte fiche(String fr, String en) {
        return new Texte(ofFiche() + " " + fr + ".", theFiche() + " " + en + ".");
    }

    /**
     * Which one, by as many digits of its fingerprint as tell it from others, and what is wrong.
     */
    private Texte certificat(String fr, String en) {
        var said =
                avis.objetType().equals("RaccordementApi")
                        ? new Texte(
                                "Le certificat du raccordement API " + ficheDe() + " " + fr,
                                "The certificate of the connection by API " + ficheOf() + " " + en)
                        : new Texte(
                                "Un certificat de la fiche " + ficheDe() + " " + fr,
                                "A certificate of the fiche " + ficheOf() + " " + en);
        return new Texte(
                said.fr() + fingerprint() + "." + wrong(Controle::fr),
                said.en() + fingerprint() + "." + wrong(Controle::en));
    }

    private String fingerprint() {
        var sha256 = avis.sha256();
        return sha256 == null
                ? ""
                : " (SHA-256 %.16s%s)".formatted(sha256, sha256.length() > 16 ? "…" : "");
    }

    private String wrong(Function<Controle, String> language) {
        var raisons = avis.raisons();
        return raisons == null
                ? ""
                : raisons.stream().map(language).map(it -> " " + it).collect(Collectors.joining());
    }

    private String ofFiche() {
        return "La fiche " + ficheDe();
    }

    private String theFiche() {
        return "The fiche " + ficheOf();
    }

    private String ficheDe() {
        return avis.objetId() + " " + de(structure());
    }

    private String ficheOf() {
        return avis.objetId() + " of " + structure();
    }

    /** A sentence, and why. */
    private Texte because(String fr, String en) {
        var motif = avis.motif();
        return motif == null || motif.isBlank()
                ? new Texte(fr + ".", en + ".")
                : new Texte(fr + ". Motif : " + motif, en + ". Reason: " + motif);
    }

    private String tiers() {
        return nom(avis.structures().getFirst());
    }

    private String entite() {
        return nom(avis.structures().getLast());
    }

    private String structure() {
        return nom(avis.structures().getFirst());
    }

    private String nom(String siret) {
        return noms.getOrDefault(siret, siret);
    }

    /** Before a vowel {@code de} loses its own; an h may be either, and is taken as spoken. */
    static String de(String nom) {
        return elided("de", nom);
    }

    static String que(String nom) {
        return elided("que", nom);
    }

    private static String elided(String word, String nom) {
        return BEGINS_WITH_VOWEL.matcher(Normalizer.normalize(nom, Normalizer.Form.NFD)).lookingAt()
                ? word.substring(0, word.length() - 1) + "'" + nom
                : word + " " + nom;
    }

    private String user() {
        return Objects.requireNonNull(avis.utilisateur());
    }

    private Texte profil() {
        Profil profil = Objects.requireNonNull(avis.profil());
        return profil.libelle();
    }

    private String cause() {
        return Objects.requireNonNull(avis.cause());
    }

    private Texte fin() {
        var cause = CauseDeFin.valueOf(cause()).libelle();
        return new Texte(small(cause.fr()), small(cause.en()));
    }

    private static String small(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** The day in Paris on which it ends. */
    private Texte day() {
        var end = Objects.requireNonNull(avis.echeance());
        return DayInWords.of(
                end.contains("T") ? MotDePasse.dayOf(Instant.parse(end)) : LocalDate.parse(end));
    }
}
