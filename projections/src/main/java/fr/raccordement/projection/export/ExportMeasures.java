package fr.raccordement.projection.export;

import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.processing.Sampled;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many exports wait, are written, are finished or have failed, as long as they are kept. */
@Component
class ExportMeasures implements Sampled {

    private static final Map<ExportEtat, String> STATES =
            Map.of(
                    ExportEtat.EN_ATTENTE, "waiting",
                    ExportEtat.EN_COURS, "running",
                    ExportEtat.TERMINE, "done",
                    ExportEtat.ECHOUE, "failed");

    private final ExportFiles files;

    ExportMeasures(ExportFiles files) {
        this.files = files;
    }

    @Override
    public void sample(Readings readings) {
        var counts =
                files.states().stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        STATES.forEach(
                (state, label) ->
                        readings.tell(
                                "raccordement.exports",
                                "Exports that are kept, by their state",
                                counts.getOrDefault(state, 0L),
                                "state",
                                label));
    }
}
