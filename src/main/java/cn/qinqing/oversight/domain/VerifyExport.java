package cn.qinqing.oversight.domain;

import cn.qinqing.host.CommandLine;
import cn.qinqing.host.HostRefusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./qinqing verify-export FILE}: whether a signed export is as it left, and which key signed it. */
@Component
class VerifyExport implements CommandLine {

    private static final long MOST_BYTES = 500L * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OversightKeys keys;

    VerifyExport(OversightKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "verify-export";
    }

    @Override
    public List<String> run(List<String> words) {
        if (words.size() != 1) {
            throw new HostRefusal("用法：./qinqing verify-export 文件.zip");
        }
        Path file = Path.of(words.getFirst());
        if (!Files.isRegularFile(file)) {
            throw new HostRefusal("没有文件 " + file);
        }
        return check(read(file));
    }

    private List<String> check(Map<String, byte[]> entries) {
        byte[] sums = part(entries, SignedArchive.SUMS);
        String pem = new String(part(entries, SignedArchive.PUBLIC_KEY), StandardCharsets.US_ASCII);
        if (!signed(sums, part(entries, SignedArchive.SIGNATURE), pem)) {
            throw new HostRefusal("签名不符：SHA256SUMS 被改过，或者不是用包里的公钥签的。");
        }
        List<String> lines = new ArrayList<>();
        Optional<String> known = keys.knownAs(pem);
        lines.add("签名有效。");
        lines.add(known.map(id -> "签名密钥是本机的 export-" + id + "。").orElse("注意：签名密钥不在本机的密钥目录里，请向导出单位核对指纹。"));
        lines.add("公钥指纹（SHA-256）：" + OversightKeys.fingerprint(pem));
        Set<String> listed = new HashSet<>();
        for (String line : new String(sums, StandardCharsets.UTF_8).split("\n")) {
            if (line.length() < 67) {
                throw new HostRefusal("SHA256SUMS 里有一行读不懂：" + line);
            }
            String name = line.substring(66);
            listed.add(name);
            if (!SignedArchive.sha256(part(entries, name)).equals(line.substring(0, 64))) {
                throw new HostRefusal("文件 " + name + " 被改过：摘要不符。");
            }
            lines.add("一致：" + name);
        }
        listed.addAll(Set.of(SignedArchive.SUMS, SignedArchive.SIGNATURE, SignedArchive.PUBLIC_KEY));
        entries.keySet().stream()
                .filter(name -> !listed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new HostRefusal("包里多出一个没有签名的文件：" + name);
                });
        lines.addAll(told(part(entries, SignedArchive.MANIFEST)));
        return lines;
    }

    private static List<String> told(byte[] manifest) {
        try {
            JsonNode read = JSON.readTree(manifest);
            return List.of(
                    "内容：" + read.path("title").asString("") + "，"
                            + read.path("rows").asInt(0) + " 行",
                    "筛选：" + read.path("filter").asString(""),
                    "导出：" + read.path("by").asString("") + "，" + read.path("at").asString(""));
        } catch (JacksonException unreadable) {
            throw new HostRefusal("manifest.json 读不懂。");
        }
    }

    private static byte[] part(Map<String, byte[]> entries, String name) {
        byte[] found = entries.get(name);
        if (found == null) {
            throw new HostRefusal("包里缺少 " + name + "。");
        }
        return found;
    }

    private static boolean signed(byte[] sums, byte[] signature, String pem) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(OversightKeys.publicKey(pem));
            check.update(sums);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Map<String, byte[]> read(Path file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0) {
                    throw new HostRefusal("文件解开后超过 500 MB，不像是本系统的导出。");
                }
                if (entries.put(entry.getName(), content) != null) {
                    throw new HostRefusal("包里有两个同名文件：" + entry.getName());
                }
            }
        } catch (IOException unreadable) {
            throw new HostRefusal("读不出 " + file + "：" + unreadable.getMessage());
        }
        if (entries.isEmpty()) {
            throw new HostRefusal(file + " 不是 ZIP 文件。");
        }
        return entries;
    }
}
