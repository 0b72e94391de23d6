package fr.raccordement.sample;

import fr.raccordement.sample.schema.types.CreateFicheInput;
import fr.raccordement.sample.schema.types.DescribeFicheInput;
import fr.raccordement.sample.schema.types.Environnement;
import fr.raccordement.sample.schema.types.FicheKind;
import fr.raccordement.sample.schema.types.FichierInput;
import fr.raccordement.sample.schema.types.Protocole;
import fr.raccordement.sample.schema.types.ValiditeInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A folder: fiche.json says what to connect, beside it stand the certificates, one file each
 * (.p7b).
 */
record Dossier(
        CreateFicheInput fiche,
        Protocole protocole,
        DescribeFicheInput description,
        List<FichierInput> certificats) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** What stands in fiche.json. */
    private record Content(
            String id,
            String structure,
            FicheKind kind,
            Environnement environnement,
            Protocole protocole,
            DescribeFicheInput description) {}

    static Dossier read(Path folder) throws IOException {
        var content =
                Api.JSON.readValue(Files.readString(folder.resolve("fiche.json")), Content.class);
        var fiche =
                CreateFicheInput.newBuilder()
                        .id(content.id())
                        .structure(content.structure())
                        .kind(content.kind())
                        .environnement(content.environnement())
                        .build();
        if (content.description().getValidite() == null) {
            content.description().setValidite(halfAYear());
        }
        return new Dossier(fiche, content.protocole(), content.description(), certificats(folder));
    }

    private static List<FichierInput> certificats(Path folder) throws IOException {
        var found = new ArrayList<FichierInput>();
        try (var files = Files.list(folder)) {
            var names = files.filter(it -> it.toString().endsWith(".p7b")).sorted().toList();
            for (var file : names) {
                found.add(
                        FichierInput.newBuilder()
                                .nom(file.getFileName().toString())
                                .contenu(
                                        Base64.getEncoder()
                                                .encodeToString(Files.readAllBytes(file)))
                                .build());
            }
        }
        return found;
    }

    /** From today, where the folder says nothing else. */
    private static ValiditeInput halfAYear() {
        var today = LocalDate.now(PARIS);
        return ValiditeInput.newBuilder().du(today).au(today.plusMonths(6)).build();
    }
}
