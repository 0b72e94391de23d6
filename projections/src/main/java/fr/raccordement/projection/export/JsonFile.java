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

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;
    private final ExportTable table;
    private final ExportHeader header;

    JsonFile(OutputStream out, ExportTable table, ExportHeader header) {
        this.out = out;
        this.table = table;
        this.header = header;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        var object = new LinkedHashMap<String, @Nullable Object>();
        var columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i).name(), cells.get(i));
        }
        write(object);
    }

    @Override
    public void end(long rows) throws IOException {
        write(Map.of("export", header.with(rows)));
        out.flush();
    }

    private void write(Map<String, ? extends @Nullable Object> object) throws IOException {
        out.write((JSON.writeValueAsString(object) + "\n").getBytes(UTF_8));
    }
}
