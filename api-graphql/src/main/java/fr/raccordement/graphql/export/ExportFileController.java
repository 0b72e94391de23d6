package fr.raccordement.graphql.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.raccordement.api.export.ExportId;
import fr.raccordement.api.export.command.RecordExportDownload;
import fr.raccordement.api.export.query.ExportFichier;
import fr.raccordement.api.export.query.FindExportFichier;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.correlation.Correlation;
import fr.raccordement.graphql.correlation.PreferredLanguage;
import fr.raccordement.graphql.refusal.HttpRefusals;
import fr.raccordement.graphql.refusal.RequestRefusal;
import fr.raccordement.graphql.security.AuthenticatedActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the files of exports, each to its requester, and records each download. */
@Controller
class ExportFileController {

    private final Messages messages;
    private final ExportLinks links;
    private final HttpRefusals refusals;

    ExportFileController(Messages messages, ExportLinks links, HttpRefusals refusals) {
        this.messages = messages;
        this.links = links;
        this.refusals = refusals;
    }

    /** Null where the answer is a refusal, which is written already. */
    @GetMapping(ExportLinks.PATH)
    @Nullable ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String token,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var actor = AuthenticatedActor.of(authentication);
        if (actor.isEmpty() || !links.isOf(id, token)) {
            refusals.write(RequestRefusal.NOT_FOUND, request, response);
            return null;
        }
        var language = PreferredLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var call = new CallContext(actor.get(), Correlation.current(), language);
        try {
            var file =
                    messages.find(new FindExportFichier(id, call.actor()), ExportFichier.class)
                            .join();
            if (file == null) {
                refusals.write(RequestRefusal.NOT_FOUND, request, response);
                return null;
            }
            messages.send(new RecordExportDownload(new ExportId(id)), call).join();
            return answer(file);
        } catch (CompletionException failure) {
            refusals.write(failure, request, response);
            return null;
        }
    }

    private static ResponseEntity<Resource> answer(ExportFichier file) {
        var attachment = ContentDisposition.attachment().filename(file.nom(), UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.parseMediaType(file.type()))
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(Path.of(file.chemin())));
    }
}
