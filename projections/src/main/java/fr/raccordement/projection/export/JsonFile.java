package fr.raccordement.projection.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line; the last one, under {@code export}, is the description of the file. */
final class JsonFile implements RowFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final ExportTable table;
    private final CellValues values;

    JsonFile(OutputStream out, ExportTable table, CellValues values) {
        this.out = out;
        this.table = table;
        this.values = values;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            var cell = cells.get(i);
            object.put(columns.get(i).name(), cell == null ? null : value(cell));
        }
        write(object);
    }

    @Override
    public void end(Map<String, Object> description) throws IOException {
        if (!description.isEmpty()) {
            write(Map.of("export", description));
        }
        out.flush();
    }

    private Object value(Object cell) {
        return switch (values.value(cell)) {
            case Number number -> number;
            case Boolean truth -> truth;
            default -> values.text(cell);
        };
    }

    private void write(Map<String, ? extends @Nullable Object> object) throws IOException {
        out.write((JSON.writeValueAsString(object) + "\n").getBytes(UTF_8));
    }
}
