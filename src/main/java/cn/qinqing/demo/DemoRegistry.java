package cn.qinqing.demo;

import cn.qinqing.enterprises.RegistryImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A registry file that waits for the clerk: changes, new enterprises, and rows that are to be mended. */
@Component
class DemoRegistry {

    private static final int KNOWN = 12;
    private static final int SAME_EVERY = 4;

    private final RegistryImports imports;
    private final JdbcClient jdbc;

    DemoRegistry(RegistryImports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    /** An enterprise as the registry knows it. */
    private record Known(String code, String name, String division) {}

    void make(DemoNames names) {
        List<Known> known = jdbc.sql("""
                        select e.uscc, e.name, d.name from enterprise e join division d on d.code = e.division_code
                        where e.uscc is not null and e.merged_into is null and e.state = 'OPERATING'
                        order by e.created_at, e.id limit ?""")
                .param(KNOWN)
                .query((row, n) -> new Known(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        List<String> lines = new ArrayList<>();
        lines.add("统一社会信用代码,企业名称,行政区划,住所,行业代码,登记状态,法定代表人");
        for (int i = 0; i < known.size(); i++) {
            Known one = known.get(i);
            boolean same = i % SAME_EVERY == 0;
            String address = same ? "" : one.division() + "建设路" + (10 + i) + "号";
            String state = i == 1 ? "停业" : "存续（在营、开业、在册）";
            String name = i == 2 ? one.name().replaceFirst("有限(责任)?公司$", "集团有限公司") : one.name();
            lines.add(String.join(",", one.code(), name, one.division(), address, "", state, "某某"));
        }
        lines.add(names.code("91", "652822", "MA") + ",轮台县塔河红枣加工有限公司,轮台县,轮台县红桥路6号,C137,存续,某某");
        lines.add(names.code("91", "652826", "MA") + ",焉耆县开都河葡萄酒庄有限公司,,焉耆县七个星镇2号,15,存续,某某");
        lines.add("91652801MA77错码一八,库尔勒市孔雀河货运有限公司,库尔勒市,库尔勒市团结路9号,G54,存续,某某");
        lines.add(names.code("91", "652801", "MA") + ",库尔勒市梨城电子商务有限公司,梨城开发区,库尔勒市石化大道3号,I64,存续,某某");
        open(lines);
    }

    private void open(List<String> lines) {
        Path file = null;
        try {
            file = Files.createTempFile("demo-registry", ".csv");
            Files.write(file, lines);
            imports.open(DemoPrefecture.ACTOR, file, "十一月市场监管登记信息.csv");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(file);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }
}
