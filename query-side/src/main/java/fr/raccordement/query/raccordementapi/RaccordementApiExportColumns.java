package fr.raccordement.query.raccordementapi;

import static fr.raccordement.query.export.ListColumn.of;
import static fr.raccordement.query.export.ListColumn.ofIdentifiant;
import static fr.raccordement.query.export.ListColumn.ofName;

import fr.raccordement.api.Texte;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.query.export.ListTable.Layout;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a table of connections by API shows of each: no contact, sealed or not. */
final class RaccordementApiExportColumns {

    static final Layout<RaccordementApiState, RaccordementApiState> LAYOUT =
            new Layout<>(
                    new Texte("Raccordements API", "Connections by API"),
                    List.of(
                            of("id", "Identifiant", "Identifier", RaccordementApiState::id),
                            ofIdentifiant(
                                    "structure", "SIRET", "SIRET", RaccordementApiState::structure),
                            ofName(
                                    "nomStructure",
                                    "Structure",
                                    "Structure",
                                    RaccordementApiState::structure),
                            of(
                                    "environnement",
                                    "Environnement",
                                    "Environment",
                                    RaccordementApiState::environnement),
                            of("mode", "Mode", "Mode", RaccordementApiState::mode),
                            of("statut", "Statut", "Status", RaccordementApiState::statut),
                            of(
                                    "nomApplicationPiste",
                                    "Application PISTE",
                                    "PISTE application",
                                    it -> filled(it, ApiForm::nomApplicationPiste)),
                            of(
                                    "typeUtilisation",
                                    "Type d'utilisation",
                                    "Type of use",
                                    it -> filled(it, ApiForm::typeUtilisation)),
                            of(
                                    "nomEditeurOuOperateur",
                                    "Éditeur ou opérateur",
                                    "Publisher or operator",
                                    it -> filled(it, ApiForm::nomEditeurOuOperateur)),
                            of(
                                    "certificat",
                                    "Certificat",
                                    "Certificate",
                                    RaccordementApiState::certificat),
                            of(
                                    "certificatExpireLe",
                                    "Certificat expire le",
                                    "Certificate expires on",
                                    RaccordementApiExportColumns::expiry),
                            of("motif", "Motif", "Reason", RaccordementApiState::motif),
                            of("creeLe", "Créé le", "Created on", RaccordementApiState::creeLe),
                            of(
                                    "modifieLe",
                                    "Modifié le",
                                    "Changed on",
                                    RaccordementApiState::modifieLe),
                            of(
                                    "modifiePar",
                                    "Modifié par",
                                    "Changed by",
                                    RaccordementApiState::modifiePar)),
                    event ->
                            event instanceof RaccordementApiEvent it
                                    ? it.raccordementApiId()
                                    : null,
                    it -> List.of(it.structure()),
                    List::of);

    private RaccordementApiExportColumns() {}

    private static @Nullable Object expiry(RaccordementApiState it) {
        var porte = it.porte();
        return porte == null ? null : porte.analyse().fin();
    }

    private static @Nullable Object filled(
            RaccordementApiState it, Function<ApiForm, @Nullable Object> field) {
        var saisie = it.saisie();
        return saisie == null ? null : field.apply(saisie);
    }
}
