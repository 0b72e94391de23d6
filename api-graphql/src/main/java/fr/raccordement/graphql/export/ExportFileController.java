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

/** Hands out the files of exports, each to its requester, and has that recorded. */
@Controller
class ExportFileController {

    private final Messages messages;
    private final ExportLinks liens;
    private final HttpRefusals refus;

    ExportFileController(Messages messages, ExportLinks liens, HttpRefusals refus) {
        this.messages = messages;
        this.liens = liens;
        this.refus = refus;
    }

    /** Null where the answer is a refusal, which is written already. */
    @GetMapping(ExportLinks.PATH)
    @Nullable ResponseEntity<Resource> file(
            @PathVariable String id,
            @PathVariable String jeton,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var actor = AuthenticatedActor.of(authentication);
        if (actor.isEmpty() || !liens.isOf(id, jeton)) {
            refus.write(RequestRefusal.NOT_FOUND, request, response);
            return null;
        }
        var langue = PreferredLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var appel = new CallContext(actor.get(), Correlation.current(), langue);
        try {
            var file =
                    messages.find(new FindExportFichier(id, appel.actor()), ExportFichier.class)
                            .join();
            if (file == null) {
                refus.write(RequestRefusal.NOT_FOUND, request, response);
                return null;
            }
            messages.send(new RecordExportDownload(new ExportId(id)), appel).join();
            return answer(file);
        } catch (CompletionException failure) {
            refus.write(failure, request, response);
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
