package cn.qinqing.demo;

import cn.qinqing.paperwork.IssueLedgerImports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county's ledger of issues of last year that waits for the clerk: most rows in order, two to be mended. */
@Component
class DemoIssueLedger {

    private static final int ROWS = 6;

    private static final List<String> TEXTS = List.of(
            "厂区外道路破损，雨天车辆进出困难", "冬季供气指标不足", "土地证办理已等待八个月", "希望协调银行展期贷款八百万元", "职工子女入学报名材料反复补正", "检查频次过多，上月接待检查五次");
    private static final List<String> CATEGORIES = List.of("物流道路", "水电气暖", "用地规划", "融资担保", "人才子女就学", "执法检查");
    private static final List<String> PROGRESS =
            List.of("已修补破损路段", "正在与供气公司协调", "已答复，企业不认可", "已办结，展期一年", "已办结", "已合并检查事项，办结");

    private final IssueLedgerImports imports;
    private final JdbcClient jdbc;

    DemoIssueLedger(IssueLedgerImports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    void make(LocalDate today) {
        int year = today.getYear() - 1;
        Path file = null;
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            fill(book.createSheet("问题台账"), year);
            file = Files.createTempFile("demo-issues", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            imports.open(DemoPrefecture.ACTOR, file, "轮台县企业问题诉求台账（" + year + "年）.xlsx");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(file);
        }
    }

    private void fill(Sheet sheet, int year) {
        line(sheet, 0, "轮台县企业问题诉求台账（" + year + "年）");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 11));
        line(sheet, 1, "序号", "企业名称", "问题诉求", "问题类别", "来源", "反映时间", "交办单位", "交办时间", "解决时限", "当前进展", "回访情况", "销号时间");
        List<String> firms = jdbc.sql("""
                        select name from enterprise where merged_into is null and state = 'OPERATING' and division_code = '652822'
                        order by created_at, id limit ?""").param(ROWS).query(String.class).list();
        for (int i = 0; i < firms.size(); i++) {
            boolean closed = PROGRESS.get(i).contains("办结") || i == 0;
            line(
                    sheet,
                    i + 2,
                    Integer.toString(i + 1),
                    firms.get(i),
                    TEXTS.get(i),
                    CATEGORIES.get(i),
                    i % 2 == 0 ? "走访" : "座谈会",
                    i == 2 ? "5月8日" : year + "." + (i + 3) + ".5",
                    "轮台县" + (i % 2 == 0 ? "交通局" : "发改委"),
                    i == 2 ? "5月9日" : year + "." + (i + 3) + ".6",
                    "15个工作日",
                    PROGRESS.get(i),
                    i == 2 ? "不满意" : closed ? "满意" : "",
                    closed ? year + "年" + (i + 4) + "月2日" : "");
        }
        line(sheet, firms.size() + 2, "7", "轮台老城食品厂（已更名）", "希望协调招工三十人", "用工社保", "企业码", year + "/9/3");
        line(sheet, firms.size() + 3, "8", firms.isEmpty() ? "" : firms.getFirst(), "停电未提前告知", "水电气暖", "来电", "去年底");
    }

    private static void line(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }
}
