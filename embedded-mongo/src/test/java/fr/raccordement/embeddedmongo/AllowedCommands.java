package fr.raccordement.embeddedmongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The commands and options that the embedded server and MongoDB are known to answer alike. Any
 * other is recorded, so that a test can refuse it.
 */
final class AllowedCommands implements CommandListener {

    private static final Set<String> OF_THE_DRIVER =
            Set.of("$db", "lsid", "$readPreference", "readConcern", "writeConcern", "$clusterTime");
    private static final Map<String, Set<String>> OPTIONS =
            Map.ofEntries(
                    Map.entry(
                            "find",
                            Set.of(
                                    "filter",
                                    "sort",
                                    "skip",
                                    "limit",
                                    "batchSize",
                                    "singleBatch",
                                    "projection")),
                    Map.entry("getMore", Set.of("collection", "batchSize")),
                    Map.entry("killCursors", Set.of("cursors")),
                    Map.entry("aggregate", Set.of("pipeline", "cursor")),
                    Map.entry("count", Set.of("query")),
                    Map.entry("insert", Set.of("ordered", "documents")),
                    Map.entry("update", Set.of("ordered", "updates")),
                    Map.entry("delete", Set.of("ordered", "deletes")),
                    Map.entry(
                            "findAndModify",
                            Set.of("query", "sort", "update", "remove", "new", "upsert", "fields")),
                    Map.entry("createIndexes", Set.of("indexes")),
                    Map.entry("listIndexes", Set.of("cursor")),
                    Map.entry("listCollections", Set.of("cursor", "nameOnly")),
                    Map.entry("dropDatabase", Set.of()),
                    Map.entry("endSessions", Set.of()));
    private static final Set<String> OF_FILTERS =
            Set.of("$and", "$or", "$eq", "$in", "$gt", "$gte", "$lt", "$lte");
    private static final Set<String> OF_UPDATES =
            Set.of("$set", "$unset", "$setOnInsert", "$inc", "$push");
    private static final Set<String> OF_AN_UPDATE = Set.of("q", "u", "multi", "upsert");
    private static final Set<String> OF_AN_INDEX = Set.of("key", "name", "unique");
    private static final BsonDocument COUNTED =
            BsonDocument.parse("{$group: {_id: 1, n: {$sum: 1}}}");

    private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!isAllowed(event.getCommandName(), event.getCommand())) {
            refused.add(event.getCommand().toJson());
        }
    }

    /** The commands sent beyond the list. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    static boolean isAllowed(String name, BsonDocument command) {
        var options = OPTIONS.get(name);
        if (options == null) {
            return false;
        }
        return command.keySet().stream()
                        .allMatch(
                                key ->
                                        key.equals(name)
                                                || options.contains(key)
                                                || OF_THE_DRIVER.contains(key))
                && isAllowedInside(name, command);
    }

    private static boolean isAllowedInside(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> isFilter(command.get("filter"));
            case "count", "findAndModify" ->
                    isFilter(command.get("query")) && isUpdate(command.get("update"));
            case "aggregate" -> isCount(command.getArray("pipeline"));
            case "update" ->
                    command.getArray("updates").stream().allMatch(AllowedCommands::isWrite);
            case "delete" ->
                    command.getArray("deletes").stream()
                            .allMatch(each -> isFilter(each.asDocument().get("q")));
            case "createIndexes" ->
                    command.getArray("indexes").stream().allMatch(AllowedCommands::isIndex);
            default -> true;
        };
    }

    private static boolean isCount(List<BsonValue> pipeline) {
        return pipeline.size() == 2
                && isFilter(pipeline.getFirst().asDocument().get("$match"))
                && pipeline.getLast().equals(COUNTED);
    }

    private static boolean isWrite(BsonValue write) {
        var fields = write.asDocument();
        return OF_AN_UPDATE.containsAll(fields.keySet())
                && isFilter(fields.get("q"))
                && isUpdate(fields.get("u"));
    }

    private static boolean isIndex(BsonValue index) {
        return OF_AN_INDEX.containsAll(index.asDocument().keySet())
                && index.asDocument().getDocument("key").values().stream()
                        .allMatch(BsonValue::isNumber);
    }

    /** Null, a replacement, or operators of the list; never a pipeline. */
    private static boolean isUpdate(@Nullable BsonValue update) {
        return update == null
                || update.isDocument()
                        && update.asDocument().keySet().stream()
                                .allMatch(key -> !key.startsWith("$") || OF_UPDATES.contains(key));
    }

    /** Null, or conditions of the list at every depth. */
    private static boolean isFilter(@Nullable BsonValue filter) {
        if (filter == null) {
            return true;
        }
        if (filter.isArray()) {
            return filter.asArray().stream().allMatch(AllowedCommands::isFilter);
        }
        return !filter.isDocument()
                || filter.asDocument().entrySet().stream()
                        .allMatch(
                                entry ->
                                        (!entry.getKey().startsWith("$")
                                                        || OF_FILTERS.contains(entry.getKey()))
                                                && isFilter(entry.getValue()));
    }
}
