package fr.raccordement.graphql.avis;

import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.command.DefinePreferencesAvis;
import fr.raccordement.api.avis.command.ForgetCourriel;
import fr.raccordement.api.avis.query.FindPreferencesAvis;
import fr.raccordement.api.avis.query.PreferencesAvisView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How the caller is told of their notices. */
@Controller
class PreferencesAvisController {

    private final Messages messages;

    PreferencesAvisController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<PreferencesAvisView> preferencesAvis(CallContext call) {
        return messages.ask(new FindPreferencesAvis(call.actor()), PreferencesAvisView.class);
    }

    @MutationMapping
    CompletableFuture<PreferencesAvisView> definePreferencesAvis(
            @Argument FrequenceAvis frequence,
            @Argument Language langue,
            @Argument @Nullable String courriel,
            CallContext call) {
        var own = new PreferencesAvisId(call.actor().login());
        return messages.<Long>send(
                        new DefinePreferencesAvis(
                                own, frequence, LangueAvis.valueOf(langue.name()), courriel),
                        call)
                .thenCompose(_ -> preferencesAvis(call));
    }

    @MutationMapping
    CompletableFuture<String> forgetCourriel(
            @Argument @Nullable String utilisateur, @Argument String motif, CallContext call) {
        var whose = utilisateur == null ? call.actor().login() : utilisateur;
        return messages.<Long>send(new ForgetCourriel(new PreferencesAvisId(whose), motif), call)
                .thenApply(_ -> whose);
    }
}
