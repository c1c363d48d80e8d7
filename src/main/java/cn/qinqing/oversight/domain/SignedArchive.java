package cn.qinqing.oversight.domain;

import cn.qinqing.exchange.CsvWriter;
import cn.qinqing.exchange.TableWriter;
import cn.qinqing.exchange.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive that proves what is in it (签名导出): the rows as CSV and XLSX, {@code manifest.json}, {@code SHA256SUMS} over all of
 * them, and its signature. Two standard commands check it.
 */
public final class SignedArchive {

    static final String MANIFEST = "manifest.json";
    static final String SUMS = "SHA256SUMS";
    static final String SIGNATURE = "SHA256SUMS.sig";
    static final String PUBLIC_KEY = "public-key.pem";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Rows as CSV and XLSX. */
    public void table(String title, List<String> headings, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (TableWriter one = new CsvWriter(csv, headings);
                TableWriter other = new WorkbookWriter(xlsx, title, headings)) {
            for (List<String> row : rows) {
                one.row(row);
                other.row(row);
            }
        }
        files.put("rows.csv", csv.toByteArray());
        files.put("rows.xlsx", xlsx.toByteArray());
    }

    public void text(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the archive.
     *
     * @param facts what the manifest says beside the files and the key
     */
    public void write(Path target, Map<String, ?> facts, OversightKeys.Signing key) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>(facts);
        List<Map<String, Object>> listed = new ArrayList<>();
        files.forEach((name, content) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", name);
            one.put("bytes", content.length);
            one.put("sha256", sha256(content));
            listed.add(one);
        });
        manifest.put("files", listed);
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("algorithm", "Ed25519");
        signed.put("id", key.id());
        signed.put("fingerprint", OversightKeys.fingerprint(key.publicPem()));
        manifest.put("key", signed);
        files.put(MANIFEST, JSON.writeValueAsBytes(manifest));
        StringBuilder sums = new StringBuilder();
        files.forEach((name, content) ->
                sums.append(sha256(content)).append("  ").append(name).append('\n'));
        byte[] list = sums.toString().getBytes(StandardCharsets.UTF_8);
        files.put(SUMS, list);
        files.put(SIGNATURE, sign(list, key));
        files.put(PUBLIC_KEY, key.publicPem().getBytes(StandardCharsets.US_ASCII));
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sign(byte[] content, OversightKeys.Signing key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.secret());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
