package cn.qinqing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** nginx over the files of the same release, for comparison; on loopback and only while measuring. */
final class Nginx implements AutoCloseable {

    private static final int PORT = 8098;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /**
     * @throws IOException when there is no nginx or no release
     */
    static Nginx start(Path data) throws IOException {
        Path release = newestRelease(data);
        Path folder = Files.createTempDirectory("bench-nginx");
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                user root;
                pid %1$s/pid;
                error_log %1$s/error.log;
                worker_processes 2;
                events { worker_connections 512; }
                http {
                  include /etc/nginx/mime.types;
                  access_log off;
                  sendfile on;
                  gzip_static on;
                  server { listen 127.0.0.1:%2$d; root %3$s; index index.html; }
                }
                """.formatted(folder, PORT, release));
        Process process = new ProcessBuilder("nginx", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        return new Nginx(process);
    }

    String root() {
        return "http://127.0.0.1:" + PORT;
    }

    double cpu() {
        return Server.cpu(process);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static Path newestRelease(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.endsWith("zh/list/index.html"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .map(file -> file.getParent().getParent().getParent())
                    .orElseThrow(() -> new IOException("没有已发布的公示"));
        }
    }
}
