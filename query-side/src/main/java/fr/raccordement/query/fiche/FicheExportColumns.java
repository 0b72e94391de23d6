package fr.raccordement.query.fiche;

import static fr.raccordement.query.export.ListColumn.of;
import static fr.raccordement.query.export.ListColumn.ofIdentifiant;
import static fr.raccordement.query.export.ListColumn.ofName;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.projection.SortColumn;
import fr.raccordement.projection.export.Worded;
import fr.raccordement.query.export.ListColumn;
import fr.raccordement.query.export.ListTable.Layout;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a table of fiches shows of each: no contact, sealed or not. */
final class FicheExportColumns {

    static final Layout<FicheState, FicheState> LAYOUT =
            new Layout<>(
                    new Texte("Fiches", "Fiches"),
                    Stream.of(form(), ReseauExportColumns.ALL, life())
                            .flatMap(List::stream)
                            .toList(),
                    event -> event instanceof FicheEvent it ? it.ficheId() : null,
                    fiche -> List.of(fiche.structure()),
                    List::of);

    private FicheExportColumns() {}

    private static List<ListColumn<FicheState>> form() {
        return List.of(
                of("id", "Identifiant", "Identifier", FicheState::id),
                ofIdentifiant("structure", "SIRET", "SIRET", FicheState::structure),
                ofName("nomStructure", "Structure", "Structure", FicheState::structure),
                of("kind", "Nature", "Kind", FicheState::kind),
                of("environnement", "Environnement", "Environment", FicheState::environnement),
                of("statut", "Statut", "Status", FicheState::statut),
                of("protocole", "Protocole", "Protocol", FicheState::protocole),
                of(
                        "codeApplication",
                        "Code application",
                        "Application code",
                        FicheState::codeApplication),
                of("interfaces", "Codes interface", "Interface codes", it -> interfaces(it)),
                of("valideDu", "Valide du", "Valid from", it -> day(it, Validite::du)),
                of("valideAu", "Valide au", "Valid until", it -> day(it, Validite::au)),
                of(
                        "expirationCertificat",
                        "Expiration du certificat",
                        "Certificate expiry",
                        it -> known(it.cles().expirationCertificat())),
                of(
                        "confiance",
                        "Confiance",
                        "Trust",
                        it -> PerteDeConfiance.worst(certificats(it), it.pertes())),
                of(
                        "tiersDeDematerialisation",
                        "Tiers de dématérialisation",
                        "Third party",
                        FicheState::tiersDeDematerialisation),
                of("commentaire", "Commentaire", "Comment", it -> it.formulaire().commentaire()));
    }

    private static List<ListColumn<FicheState>> life() {
        return List.of(
                of("motif", "Motif", "Reason", FicheState::motif),
                of("soumiseLe", "Envoyée le", "Sent on", FicheState::soumiseLe),
                of("creeeLe", "Créée le", "Created on", FicheState::creeeLe),
                of("modifieeLe", "Modifiée le", "Changed on", FicheState::modifieeLe),
                of("modifieePar", "Modifiée par", "Changed by", FicheState::modifieePar));
    }

    private static @Nullable Object day(FicheState it, Function<Validite, Object> day) {
        var validite = it.formulaire().validite();
        return validite == null ? null : day.apply(validite);
    }

    private static @Nullable Instant known(Instant instant) {
        return instant.equals(SortColumn.NO_INSTANT) ? null : instant;
    }

    private static List<CertificatAnalyse> certificats(FicheState it) {
        var depot = it.formulaire().depot();
        return depot == null ? List.of() : depot.certificats();
    }

    private static Worded interfaces(FicheState it) {
        var choices = it.formulaire().interfaces();
        return new Worded(
                joined(choices, " ", choice -> choice.code() + ":" + choice.mode()),
                new Texte(
                        joined(choices, ", ", choice -> said(choice, choice.mode().libelle().fr())),
                        joined(
                                choices,
                                ", ",
                                choice -> said(choice, choice.mode().libelle().en()))));
    }

    private static String said(InterfaceChoisie choice, String mode) {
        return choice.code() + " (" + mode + ")";
    }

    private static String joined(
            List<InterfaceChoisie> choices,
            String separator,
            Function<InterfaceChoisie, String> text) {
        return choices.stream().map(text).collect(Collectors.joining(separator));
    }
}
