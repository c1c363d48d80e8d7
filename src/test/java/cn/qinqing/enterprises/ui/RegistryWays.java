package cn.qinqing.enterprises.ui;

import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.enterprises.RegistryImports;
import cn.qinqing.enterprises.TestCodes;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import cn.qinqing.workbench.ImportRunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;

/** Ways to a file of the registry that is compared. */
class RegistryWays extends Ways {

    RegistryWays() {
        view(RegistryRunView.class, walked -> "registry-files/" + run(walked));
        dialog(MendRegistryDialog.class, "RegistryRunView", "修改");
    }

    /** With a row for each thing that comparing may say. */
    private static ImportRunId run(Walked walked) {
        String code = TestCodes.next("652801");
        walked.bean(EnterpriseService.class)
                .create(
                        walked.clerk,
                        EnterpriseForms.named("登记漫步" + code + "有限公司", "652801", ListingConsent.GIVEN)
                                .withUscc(code));
        RegistryImports registry = walked.bean(RegistryImports.class);
        try {
            Path file = Files.createTempFile("walked-registry", ".csv");
            Files.writeString(
                    file,
                    "统一社会信用代码,企业名称,行政区划,住所,登记状态,法定代表人\n" + code + ",登记漫步更名有限公司,库尔勒市,人民东路1号,存续,某某\n"
                            + TestCodes.next("652822") + ",登记漫步新户有限公司,,团结路2号,存续,某某\n"
                            + TestCodes.next("652801") + ",登记漫步错行有限公司,不知何处,团结路3号,不明,某某\n");
            ImportRunId run = registry.open(walked.clerk, file, "登记信息.csv");
            Awaitility.await().until(() -> !registry.run(walked.clerk, run).running());
            Files.delete(file);
            return run;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
