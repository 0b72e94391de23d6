package fr.raccordement.graphql.correspondant;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.correspondant.command.CorrespondantCommand;
import fr.raccordement.api.correspondant.command.ResubscribeCorrespondant;
import fr.raccordement.api.correspondant.command.UnsubscribeCorrespondant;
import fr.raccordement.api.correspondant.query.DesinscriptionView;
import fr.raccordement.api.correspondant.query.FindDesinscription;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.correlation.PreferredLanguage;
import fr.raccordement.graphql.limits.RateLimit;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link in a mail to a contact. It needs no login: whoever holds it reads that mail. To follow
 * it changes nothing, since scanners of mail do; a POST unsubscribes, by a person from the page or
 * by a mail program at once (RFC 8058). So often a second by each address that asks.
 */
@Controller
class DesinscriptionController {

    private static final String PATH = "/desinscription/{jeton}";
    private static final String CALLER = "desinscription:";

    private final Messages messages;
    private final RateLimit rateLimit;
    private final HttpRefusals refusals;

    DesinscriptionController(Messages messages, RateLimit rateLimit, HttpRefusals refusals) {
        this.messages = messages;
        this.rateLimit = rateLimit;
        this.refusals = refusals;
    }

    @GetMapping(PATH)
    void show(@PathVariable String jeton, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(jeton, null, request, response);
    }

    @PostMapping(PATH)
    void unsubscribe(
            @PathVariable String jeton, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(jeton, it -> new UnsubscribeCorrespondant(it.correspondantId()), request, response);
    }

    @PostMapping(PATH + "/reprise")
    void resubscribe(
            @PathVariable String jeton, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(jeton, it -> new ResubscribeCorrespondant(it.correspondantId()), request, response);
    }

    /** What is to be done for whom a link is of. */
    @FunctionalInterface
    private interface Wish {
        CorrespondantCommand of(DesinscriptionView known);
    }

    private void answer(
            String jeton,
            @Nullable Wish wish,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!rateLimit.take(CALLER + request.getRemoteAddr()).tell(response)) {
            refusals.write(RequestRefusal.TOO_MANY_REQUESTS, request, response);
            return;
        }
        try {
            var language = PreferredLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            DesinscriptionPage.write(done(jeton, wish, language), jeton, language, response);
        } catch (CompletionException failure) {
            refusals.write(failure, request, response);
        }
    }

    /** Where it stands afterwards; null where there is no such link. */
    private @Nullable DesinscriptionView done(String jeton, @Nullable Wish wish, Locale language) {
        var known = find(jeton);
        if (known == null || wish == null) {
            return known;
        }
        var call = new CallContext(Actor.SYSTEM, Correlation.current(), language);
        messages.send(wish.of(known), call).join();
        return find(jeton);
    }

    private @Nullable DesinscriptionView find(String jeton) {
        return messages.find(new FindDesinscription(jeton), DesinscriptionView.class).join();
    }
}
