package fr.raccordement.graphql.libelle;

import static java.util.Map.entry;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.Severite;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.certificat.query.OrigineEmetteur;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueStatus;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.delegation.query.ObjetAttente;
import fr.raccordement.api.export.ExportFormat;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.ExportSeparateur;
import fr.raccordement.api.export.ExportValeurs;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.query.EcheanceNature;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.RevisionStatus;
import fr.raccordement.api.habilitation.Ecran;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.RattachementStatus;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.lot.ActeDeLot;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.query.EtatDeLot;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.TypeUtilisation;
import fr.raccordement.api.raccordementapi.query.RaccordementApiMode;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.sauvegarde.query.EtatSauvegarde;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.scellement.query.NatureAnomalie;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.vue.query.GenerationEtat;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.CauseEchec;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.WebhookStatus;
import fr.raccordement.graphql.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The labels of every enumeration of the schema that people read (D-142). */
@Controller
class LibelleController {

    /** By the name in the schema. */
    private static final Map<String, Class<? extends Libelle>> ENUMERATIONS =
            Map.ofEntries(
                    entry("CauseDeFin", CauseDeFin.class),
                    entry("CauseDeSuspension", CauseDeSuspension.class),
                    entry("CauseDesactivation", CauseDesactivation.class),
                    entry("CauseEchec", CauseEchec.class),
                    entry("LivraisonStatus", LivraisonStatus.class),
                    entry("WebhookStatus", WebhookStatus.class),
                    entry("Certitude", Certitude.class),
                    entry("ChiffrementAs2", ReseauAs2.Chiffrement.class),
                    entry("CompatibilitePesit", ReseauPesit.Compatibilite.class),
                    entry("CompteTechniqueStatus", CompteTechniqueStatus.class),
                    entry("DelegationStatus", DelegationStatus.class),
                    entry("Confiance", Confiance.class),
                    entry("Direction", Direction.class),
                    entry("EcheanceNature", EcheanceNature.class),
                    entry("Ecran", Ecran.class),
                    entry("Environnement", Environnement.class),
                    entry("EtatGenerationVue", GenerationEtat.class),
                    entry("ActeDeLot", ActeDeLot.class),
                    entry("EtatDeLot", EtatDeLot.class),
                    entry("ResultatDeLot", ResultatDeLot.class),
                    entry("EtatSauvegarde", EtatSauvegarde.class),
                    entry("EtatScellement", EtatScellement.class),
                    entry("ExportEtat", ExportEtat.class),
                    entry("ExportFormat", ExportFormat.class),
                    entry("ExportObjet", ExportObjet.class),
                    entry("ExportSeparateur", ExportSeparateur.class),
                    entry("ExportValeurs", ExportValeurs.class),
                    entry("Famille", Famille.class),
                    entry("FicheKind", FicheKind.class),
                    entry("FicheStatus", FicheStatus.class),
                    entry("StatutCorrespondant", StatutCorrespondant.class),
                    entry("FrequenceAvis", FrequenceAvis.class),
                    entry("GenreAvis", GenreAvis.class),
                    entry("HabilitationStatus", HabilitationStatus.class),
                    entry("Mdn", ReseauAs2.Mdn.class),
                    entry("ModeTraitement", ModeTraitement.class),
                    entry("NatureAnomalie", NatureAnomalie.class),
                    entry("ObjetAttente", ObjetAttente.class),
                    entry("OrigineEmetteur", OrigineEmetteur.class),
                    entry("Profil", Profil.class),
                    entry("Protocole", Protocole.class),
                    entry("RaccordementApiMode", RaccordementApiMode.class),
                    entry("RaccordementApiStatus", RaccordementApiStatus.class),
                    entry("RattachementStatus", RattachementStatus.class),
                    entry("RevisionStatus", RevisionStatus.class),
                    entry("Role", Role.class),
                    entry("Severite", Severite.class),
                    entry("SignatureAs2", ReseauAs2.Signature.class),
                    entry("StructureStatus", StructureStatus.class),
                    entry("StructureType", StructureType.class),
                    entry("TypeIdentifiant", TypeIdentifiant.class),
                    entry("TypeUtilisation", TypeUtilisation.class),
                    entry("UsageCertificat", Usage.class),
                    entry("Verdict", Verdict.class));

    /**
     * @param nom the enumeration, as the schema names it
     * @param valeurs its values, in the order of the schema
     */
    record Enumeration(String nom, List<Valeur> valeurs) {}

    /**
     * @param valeur the value, as the schema names it
     * @param libelle the word of the screen
     * @param libelleEntite the word that a public structure reads
     * @param explication what it means, where the word alone does not say it
     */
    record Valeur(
            String valeur, String libelle, String libelleEntite, @Nullable String explication) {}

    @QueryMapping
    List<Enumeration> libelles(@Argument @Nullable Language langue, Locale locale) {
        return ENUMERATIONS.entrySet().stream()
                .map(it -> enumeration(it.getKey(), it.getValue(), langue, locale))
                .sorted(Comparator.comparing(Enumeration::nom))
                .toList();
    }

    private static Enumeration enumeration(
            String nom, Class<? extends Libelle> type, @Nullable Language langue, Locale locale) {
        var valeurs =
                Stream.of(type.getEnumConstants()).map(it -> valeur(it, langue, locale)).toList();
        return new Enumeration(nom, valeurs);
    }

    private static Valeur valeur(Libelle value, @Nullable Language langue, Locale locale) {
        Texte explication = value.explication();
        return new Valeur(
                ((Enum<?>) value).name(),
                Language.say(value.libelle(), langue, locale),
                Language.say(value.libelleEntite(), langue, locale),
                explication == null ? null : Language.say(explication, langue, locale));
    }
}
