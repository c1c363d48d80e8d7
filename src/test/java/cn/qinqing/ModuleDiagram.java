package cn.qinqing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.Options;

/** The diagram of the modules as a file that changes only when the modules do: the documenter's own order is chance. */
final class ModuleDiagram {

    private static final List<String> SORTED = List.of("Component(", "Rel(");

    private ModuleDiagram() {}

    static void write(ApplicationModules modules, Path folder) {
        new Documenter(modules, Options.defaults().withOutputFolder(folder.toString())).writeModulesAsPlantUml();
        try (var files = Files.newDirectoryStream(folder, "*.puml")) {
            for (Path file : files) {
                Files.write(file, sorted(Files.readAllLines(file)));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The lines, each run of components and each run of relations in the order of the alphabet. */
    static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        int from = 0;
        while (from < sorted.size()) {
            String kind = kind(sorted.get(from));
            int to = from + 1;
            while (to < sorted.size() && kind(sorted.get(to)).equals(kind)) {
                to++;
            }
            if (!kind.isEmpty()) {
                sorted.subList(from, to).sort(null);
            }
            from = to;
        }
        return sorted;
    }

    private static String kind(String line) {
        return SORTED.stream().filter(line.strip()::startsWith).findFirst().orElse("");
    }
}
