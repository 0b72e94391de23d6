package fr.raccordement.systeme;

import static fr.raccordement.systeme.Delegations.LYCEE;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Delegations to try operations on: each time another third party, a structure with the usual
 * users, asks the lycée, which has ended all that was before.
 */
final class DelegationScene {

    private static final String RECEPTEUR = "EDI_RECEPTEUR_MODIFICATION";

    private final Scene scene;
    private final Client lycee;
    private final List<JsonNode> requested = new ArrayList<>();

    DelegationScene(Scene scene, Client lycee) {
        this.scene = scene;
        this.lycee = lycee;
    }

    /** A saved receiver fiche of a third party, and whom it may ask. */
    Map<String, String> toBeRequested() {
        var siret = scene.structure();
        Habilitations.grant(scene.fournisseur, siret, "fournisseur", RECEPTEUR);
        Habilitations.grant(scene.fournisseur, siret, "college", RECEPTEUR);
        var id = "droits-" + scene.number();
        scene.fournisseur.askOne(
                Fiches.CREATE, Fiches.creation(id, siret, "QUALIFICATION", "RECEPTEUR"));
        scene.fournisseur.askOne(Delegations.DECLARE, Map.of("id", id));
        return Delegations.asked(id, LYCEE);
    }

    Map<String, String> requested() {
        return Delegations.id(request(toBeRequested()));
    }

    Map<String, String> accepted() {
        var delegation = request(toBeRequested());
        Delegations.accept(lycee, delegation);
        return Delegations.id(delegation);
    }

    /** What lists a request. */
    Map<String, ?> listed() {
        var delegation = requested().get("id");
        var asked = Map.of("filter", Map.of("structure", LYCEE), "first", 200);
        await().until(
                        () ->
                                scene.fournisseur
                                        .askOne(Delegations.LIST, asked)
                                        .toString()
                                        .contains(delegation));
        return asked;
    }

    /** The lycée, for which somebody receives. */
    Map<String, ?> inForce() {
        var delegation = becomeActive();
        await().until(() -> Delegations.statut(lycee, delegation).equals("ACTIVEE"));
        return Map.of("structure", LYCEE, "environnement", "QUALIFICATION");
    }

    /** The lycée, once it is listed that somebody asks it. */
    Map<String, ?> followed() {
        listed();
        return Map.of("structure", LYCEE);
    }

    /** Has a delegation of an active fiche accepted, so that it becomes active. */
    JsonNode becomeActive() {
        var asked = toBeRequested();
        var fiche = asked.get("ficheId");
        Fiches.choose(scene.fournisseur, fiche, "SFTP");
        Fiches.deposit(scene.fournisseur, fiche, scene.certificat());
        Fiches.describe(scene.fournisseur, fiche, complete());
        scene.fournisseur.askOne(Fiches.SUBMIT, Map.of("id", fiche));
        scene.aife.askOne(Fiches.ACTIVATE, Map.of("id", fiche));
        return Delegations.accept(lycee, request(asked));
    }

    private JsonNode request(Map<String, String> asked) {
        requested.forEach(
                it -> lycee.send(Delegations.END, Map.of("id", it.path("id"), "motif", "Fin")));
        requested.clear();
        var delegation = scene.fournisseur.askOne(Delegations.REQUEST, asked);
        requested.add(delegation);
        return delegation;
    }

    private static Map<String, ?> complete() {
        return Map.of(
                "validite",
                Map.of("du", LocalDate.now().toString(), "au", LocalDate.now().plusDays(60) + ""),
                "contacts",
                List.of(Fiches.contact("Ada Lovelace", "ada.lovelace@acme.example")),
                "reseau",
                Map.of(
                        "sftp",
                        Map.of("adressesSources", List.of("185.10.20.30"), "login", "acme")));
    }
}
