module s3-staging/bench

go 1.22
