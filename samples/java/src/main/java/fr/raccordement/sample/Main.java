package fr.raccordement.sample;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Files the fiche of a folder, waits until it is active, and for the notice of it by webhook. */
final class Main {

    private static final String USAGE =
            """
            Files the fiche of a folder, waits until it is active, and for the notice of it by webhook.

              java -jar target/client.jar FOLDER [URL [LISTEN [ADDRESS]]]

            URL of the program (http://localhost:8080), where to LISTEN (127.0.0.1:9000), and the ADDRESS that leads there
            (http://LISTEN/). RACCORDEMENT_AUTHORIZATION is the header of every call, such as "Bearer ..."; of the demonstration,
            "Basic ..." of login:demo.
            """;

    private Main() {}

    public static void main(String[] args) throws Exception {
        var authorization = System.getenv("RACCORDEMENT_AUTHORIZATION");
        if (args.length == 0 || args[0].startsWith("-") || authorization == null) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var listen = at(args, 2, "127.0.0.1:9000");
        try (var api = new Api(URI.create(at(args, 1, "http://localhost:8080")), authorization)) {
            var active = run(api, Path.of(args[0]), listen, at(args, 3, "http://" + listen + "/"));
            System.exit(active ? 0 : 1);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(Api api, Path folder, String listen, String address)
            throws IOException, InterruptedException, ExecutionException {
        var dossier = Dossier.read(folder);
        var id = dossier.fiche().getId();
        var secret =
                Webhooks.register(
                        api,
                        dossier.fiche().getStructure(),
                        "client-java",
                        address,
                        folder.resolve("client-java.secret"));
        var told = new CompletableFuture<String>();
        try (var receiver =
                new Webhooks(
                        socket(listen),
                        secret,
                        notice -> {
                            System.out.printf(
                                    "verified: %s of %s%n", notice.type(), notice.subject());
                            if (notice.subject().equals("Fiche/" + id)) {
                                told.complete(notice.data().genre());
                            }
                        })) {
            var filing = new Filing(api);
            var waits = filing.file(dossier);
            var active = filing.activated(id);
            System.out.println(id + (active ? " is active" : " was sent back"));
            if (waits) {
                System.out.println(id + ": told of " + told.get());
            }
            return active;
        }
    }

    private static InetSocketAddress socket(String listen) {
        var colon = listen.lastIndexOf(':');
        return new InetSocketAddress(
                listen.substring(0, colon), Integer.parseInt(listen.substring(colon + 1)));
    }

    private static String at(String[] args, int index, String without) {
        return args.length > index ? args[index] : without;
    }
}
