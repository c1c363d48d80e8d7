package cn.qinqing.demo;

import cn.qinqing.assignments.ListUploads;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A workbook with one sheet for each county that waits for the clerk: unchanged rows, new leaders, new enterprises. */
@Component
class DemoLedger {

    private static final int ROWS = 4;

    private static final String KNOWN = """
            select e.name, coalesce(e.uscc, ''), d.name, p.name, o.title, u.name, op.name
            from assignment a
            join enterprise e on e.id = a.enterprise_id and e.merged_into is null and e.state = 'OPERATING'
            join division d on d.code = e.division_code
            join post o on o.id = a.post_id
            join post_holding h on h.post_id = o.id and h.valid_from <= :day and h.valid_to > :day
            join person p on p.id = h.person_id
            left join assignment l on l.enterprise_id = e.id and l.role = 'LEAD_UNIT' and l.valid_from <= :day and l.valid_to > :day
            left join unit u on u.id = l.unit_id
            left join assignment f on f.enterprise_id = e.id and f.role = 'LIAISON_OFFICER' and f.valid_from <= :day and f.valid_to > :day
            left join person op on op.id = f.person_id
            where a.role = 'LEADER' and a.valid_from <= :day and a.valid_to > :day and e.division_code = :division
            order by e.created_at, e.id limit :rows""";

    private final ListUploads uploads;
    private final JdbcClient jdbc;

    DemoLedger(ListUploads uploads, JdbcClient jdbc) {
        this.uploads = uploads;
        this.jdbc = jdbc;
    }

    /** An enterprise as it stands. */
    private record Known(
            String name,
            String code,
            String division,
            String leader,
            String title,
            @Nullable String unit,
            @Nullable String officer) {}

    void make(LocalDate today) {
        Path file = null;
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            cover(book.createSheet("封面"), today);
            county(book.createSheet("库尔勒市"), "652801", today);
            county(book.createSheet("轮台县"), "652822", today);
            chambers(book.createSheet("焉耆县"), today);
            book.createSheet("Sheet5");
            file = Files.createTempFile("demo-ledger", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            uploads.open(DemoPrefecture.ACTOR, file, "县市领导挂点服务企业台账（十一月）.xlsx");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            delete(file);
        }
    }

    private static void cover(Sheet sheet, LocalDate today) {
        line(sheet, 0, "各县市领导挂点服务民营企业台账");
        line(sheet, 2, "汇总单位：州商务局　" + today.getYear() + "年" + today.getMonthValue() + "月");
        line(sheet, 3, "说明：一县一表，一户一行；有变动的当月更新。");
    }

    /** Of four rows one says what stands, one has the leader of another, one more officers, one is new. */
    private void county(Sheet sheet, String division, LocalDate today) {
        List<Known> known = known(division, today);
        line(sheet, 0, (known.isEmpty() ? "" : known.getFirst().division()) + "挂点服务企业一览表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
        line(sheet, 1, "序号", "挂点领导", "职务", "服务企业名称", "信用代码", "牵头部门", "配合部门", "服务专员");
        int row = 2;
        for (int i = 0; i < known.size(); i++) {
            Known one = known.get(i);
            Known leading = i == 1 ? known.getFirst() : one;
            line(
                    sheet,
                    row,
                    Integer.toString(row - 1),
                    leading.leader(),
                    leading.title(),
                    one.name(),
                    one.code(),
                    one.unit(),
                    i == 2 ? "州税务局、州自然资源局" : "",
                    one.officer());
            row++;
        }
        if (!known.isEmpty()) {
            Known one = known.getFirst();
            line(
                    sheet,
                    row,
                    Integer.toString(row - 1),
                    one.leader(),
                    one.title(),
                    one.division() + "戈壁绿洲数字农业有限公司",
                    "",
                    one.unit(),
                    "",
                    one.officer());
        }
        line(sheet, row + 1, "注：电话见通讯录，本表不列。");
    }

    /** In other words and another order, with mistakes to be mended. */
    private void chambers(Sheet sheet, LocalDate today) {
        line(sheet, 0, "企业全称", "包联领导", "现任职务", "责任单位", "首席服务员", "联系电话", "起始日期", "截止日期");
        List<Known> known = known("652826", today);
        for (int i = 0; i < known.size(); i++) {
            Known one = known.get(i);
            line(
                    sheet,
                    i + 1,
                    one.name(),
                    one.leader(),
                    i == 1 ? "" : one.title(),
                    one.unit(),
                    i == 2 ? one.officer() + "、某新人" : one.officer(),
                    i == 3 ? "6021234" : "",
                    today.getYear() + "-01-01",
                    i == 3 ? "去年底" : "长期");
        }
    }

    private List<Known> known(String division, LocalDate today) {
        return new ArrayList<>(jdbc.sql(KNOWN)
                .param("day", today)
                .param("division", division)
                .param("rows", ROWS)
                .query((row, n) -> new Known(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list());
    }

    private static void line(Sheet sheet, int number, @Nullable String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell != null && !cell.isEmpty()) {
                row.createCell(i).setCellValue(cell);
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
