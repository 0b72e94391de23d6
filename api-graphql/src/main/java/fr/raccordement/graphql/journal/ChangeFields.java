package fr.raccordement.graphql.journal;

import fr.raccordement.api.journal.query.EventChanges;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.FindEventChanges;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.journal.status.EntryStatuses;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What the entries of a history changed, all of a page at once, and their statuses in words. */
@Controller
class ChangeFields {

    private final Messages messages;

    ChangeFields(Messages messages) {
        this.messages = messages;
    }

    @BatchMapping(typeName = "HistoryEntry")
    CompletableFuture<Map<HistoryEntryView, List<FieldChange>>> changes(
            List<HistoryEntryView> entries, GraphQLContext context) {
        var call = CallContext.of(context);
        var wanted = entries.stream().map(ChangeFields::event).collect(Collectors.toSet());
        return messages.list(new FindEventChanges(wanted, call.actor()), EventChanges.class)
                .thenApply(found -> assign(entries, found, call.language()));
    }

    @SchemaMapping(typeName = "HistoryEntry")
    @Nullable String statusBeforeLibelle(
            HistoryEntryView entry, @Argument @Nullable Language langue, Locale locale) {
        return libelle(entry, entry.statusBefore(), langue, locale);
    }

    @SchemaMapping(typeName = "HistoryEntry")
    @Nullable String statusAfterLibelle(
            HistoryEntryView entry, @Argument @Nullable Language langue, Locale locale) {
        return libelle(entry, entry.statusAfter(), langue, locale);
    }

    private static @Nullable String libelle(
            HistoryEntryView entry,
            @Nullable String status,
            @Nullable Language langue,
            Locale locale) {
        var known = EntryStatuses.find(entry.aggregateType(), status);
        return known.isPresent() ? Language.say(known.get().libelle(), langue, locale) : status;
    }

    @SchemaMapping(typeName = "FieldChange")
    String libelle(FieldChange change, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(change.libelle(), langue, locale);
    }

    /** Those changes that are said in the language of the call, or in none. */
    static List<FieldChange> in(Locale language, List<FieldChange> changes) {
        var code = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "fr";
        return changes.stream().filter(it -> it.isIn(code)).toList();
    }

    private static Map<HistoryEntryView, List<FieldChange>> assign(
            List<HistoryEntryView> entries, List<EventChanges> found, Locale language) {
        var changes =
                found.stream()
                        .collect(
                                Collectors.toMap(
                                        EventChanges::evenement, it -> in(language, it.changes())));
        return entries.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                entry -> changes.getOrDefault(event(entry), List.of())));
    }

    private static EvenementReference event(HistoryEntryView entry) {
        return new EvenementReference(entry.aggregate(), entry.sequence());
    }
}
